package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.SalesFile;
import dev.penchant.modeling.artifact.SalesForecast;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.sales.CountedSales;
import dev.penchant.modeling.sales.ItemTopics;
import dev.penchant.modeling.sales.SalesPeriods;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Counts what was sold of every item and topic in every period, and foretells the next ones. */
final class SalesStep implements TrainingStep {
  static final String NAME = "sales";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    TopicModel model = TopicsFile.readModel(folder, run.staging().stamp(TopicsFile.MODEL_NAME));
    List<Topic> topics = TopicsFile.readLabels(folder, run.staging().stamp(TopicsFile.LABELS_NAME));
    TrainingFacts facts = TrainingFacts.of(run);
    SalesPeriods periods =
        SalesPeriods.of(
            dataset.firstTime(), dataset.lastTime(), facts.periodLength(), facts.zone());
    EventType counted = CountedSales.type(dataset, facts.weights());
    CountedSales sales = CountedSales.of(dataset, counted, periods);
    ItemTopics itemTopics =
        new ItemTopics(model, topics.stream().mapToDouble(Topic::share).toArray());
    progress.checkStop();
    progress.report(0.2, "foretelling sales of items");
    var items = sales.items(dataset, itemTopics, run.seed());
    progress.checkStop();
    progress.report(0.8, "foretelling sales of topics");
    SalesForecast forecast =
        new SalesForecast(periods.first(), counted, items, sales.topics(itemTopics, run.seed()));
    return new Result(
        Map.of(SalesFile.NAME, SalesFile.write(folder, forecast)),
        Map.of(
            "sales.counted", counted.wireName(),
            "sales.periods", Integer.toString(periods.count()),
            "sales.items", forecast.items().report().winner().label(),
            "sales.topics", forecast.topics().report().winner().label()),
        items.report().message());
  }
}
