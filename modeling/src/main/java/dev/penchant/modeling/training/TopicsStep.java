package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns topics from all users' histories and finds words for them. */
final class TopicsStep implements TrainingStep {
  static final String NAME = "topics";
  static final String TOPIC_COUNT = "lda.topics";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    List<String> titles = TitlesFile.read(folder, run.staging().stamp(TitlesFile.NAME));
    EventStrengths inFavour = TrainingFacts.of(run).inFavour();
    progress.report(0, "choosing how many topics there are");
    int topicCount =
        new TopicCountChoice(dataset, inFavour, run.seed(), run.threads())
            .choose(progress.part(0, 0.4));
    LdaHyperparameters chosen = Hyperparameters.topics(topicCount);
    TopicModel model =
        LatentDirichletAllocation.train(
            dataset.interactions(inFavour),
            chosen,
            run.seed(),
            run.threads(),
            progress.part(0.4, 0.95));
    progress.report(0.95, "finding words for the topics");
    List<Topic> topics = new TopicLabels(dataset, titles, model).topics();
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(TopicsFile.MODEL_NAME, TopicsFile.write(folder, model));
    files.put(TopicsFile.LABELS_NAME, TopicsFile.write(folder, topics));
    return new Result(files, facts(chosen), "%d topics".formatted(model.topicCount()));
  }

  private static Map<String, String> facts(LdaHyperparameters chosen) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(TOPIC_COUNT, Integer.toString(chosen.topicCount()));
    facts.put("lda.passes", Integer.toString(chosen.passes()));
    facts.put("lda.documentTopicPrior", Double.toString(chosen.documentTopicPrior()));
    facts.put("lda.topicItemPrior", Double.toString(chosen.topicItemPrior()));
    return facts;
  }
}
