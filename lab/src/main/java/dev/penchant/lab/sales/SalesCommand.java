package dev.penchant.lab.sales;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.TimedLogOptions;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.TopicCount;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.sales.CountedSales;
import dev.penchant.modeling.sales.ItemTopics;
import dev.penchant.modeling.sales.SalesPeriods;
import dev.penchant.modeling.sales.SalesReport;
import dev.penchant.modeling.sales.SalesTable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant evaluate-sales}: measures forecasts of sales on a log of events. */
@Command(
    name = "evaluate-sales",
    description =
        "Measures how well the sales of items and topics in the last full periods are foretold from those before.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SalesCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;

  @Mixin private TimedLogOptions source;

  @Option(
      names = "--period",
      defaultValue = "month",
      paramLabel = "PERIOD",
      description = "day, week or month (${DEFAULT-VALUE})")
  private PeriodLength period;

  @Option(
      names = "--topics",
      converter = TopicCount.class,
      defaultValue = "20",
      paramLabel = "K",
      description = "how many topics (${DEFAULT-VALUE})")
  private int topicCount;

  @Option(
      names = "--passes",
      converter = Count.class,
      defaultValue = "60",
      paramLabel = "N",
      description = "passes of the topic model over the log (${DEFAULT-VALUE})")
  private int passes;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "seed of all chance (${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() {
    BehaviourLog log = source.read();
    BehaviourDataset dataset = log.dataset();
    MemoryNeed.requireTopics(dataset, topicCount, 1);
    SalesPeriods periods =
        SalesPeriods.of(dataset.firstTime(), dataset.lastTime(), period, source.zone());
    EventType counted = CountedSales.type(dataset, EventWeights.defaults());
    ItemTopics topics = topics(dataset);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s of %,d items in %,d full periods (%s) from %s on%n%n",
        counted.wireName(),
        dataset.itemCount(),
        periods.count(),
        period.name().toLowerCase(Locale.ROOT),
        periods.first());
    long begun = System.nanoTime();
    CountedSales sales = CountedSales.of(dataset, counted, periods);
    SalesTable items = sales.items(dataset, topics, seed);
    SalesTable ofTopics = sales.topics(topics, seed);
    if (items.report().errors().isEmpty() && ofTopics.report().errors().isEmpty()) {
      throw new UnreadableLog(
          "%s: %s; a shorter --period may help".formatted(source.data(), items.report().message()));
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    print(out, "items", items.report());
    print(out, "topics", ofTopics.report());
    out.printf(Locale.ROOT, "counted, chosen and foretold in %.2f s%n", seconds);
    out.flush();
    return 0;
  }

  private ItemTopics topics(BehaviourDataset dataset) {
    InteractionMatrix counts = dataset.interactions(EventStrengths.defaults());
    if (counts.interactionCount() == 0) {
      throw new UnreadableLog(
          source.data() + " has nothing to learn topics from: no event in favour of an item");
    }
    TopicModel model =
        LatentDirichletAllocation.train(
            counts,
            LdaHyperparameters.defaults().withTopicCount(topicCount).withPasses(passes),
            seed,
            Runtime.getRuntime().availableProcessors(),
            Progress.none());
    float[] ofItem = new float[dataset.itemCount()];
    for (int position = 0; position < counts.interactionCount(); position++) {
      ofItem[counts.column(position)] += counts.strength(position);
    }
    float[] shares = model.foldIn(IntStream.range(0, ofItem.length).toArray(), ofItem);
    return new ItemTopics(
        model, IntStream.range(0, shares.length).mapToDouble(topic -> shares[topic]).toArray());
  }

  private static void print(PrintWriter out, String what, SalesReport report) {
    out.printf(
        Locale.ROOT,
        "%,d %s, %d periods foretold one ahead%n%-18s %8s %8s %10s%n",
        report.rowCount(),
        what,
        report.periodCount(),
        "",
        "risk",
        "MASE",
        "coverage");
    report
        .errors()
        .forEach(
            (method, error) ->
                out.printf(
                    Locale.ROOT,
                    "%-18s %8.4f %8.4f %9.1f%%%n",
                    method.label(),
                    error.risk(),
                    error.scaledError(),
                    100 * error.coverage()));
    out.printf("%s%n%n", report.message());
  }
}
