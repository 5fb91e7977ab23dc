package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.TimedLogOptions;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import dev.penchant.lab.words.Output;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.lab.words.SvgOutput;
import dev.penchant.lab.words.TopicCount;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.evolution.EvolutionHyperparameters;
import dev.penchant.modeling.evolution.ForecastProtocol;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant evaluate-forecast}: measures forecasts of interests on a log of events. */
@Command(
    name = "evaluate-forecast",
    description =
        "Measures how well the interests of the last full period are foretold from those before it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ForecastCommand implements Callable<Integer> {
  /** Less smoothing makes items that a topic has not seen all but impossible in a forecast. */
  private static final double TOPIC_ITEM_PRIOR = 0.1;

  private static final double DOCUMENT_TOPIC_PRIOR = 0.1;

  @Spec private CommandSpec spec;

  @Mixin private TimedLogOptions source;

  @Option(
      names = "--period",
      defaultValue = "month",
      paramLabel = "PERIOD",
      description = "day, week, month, quarter or half-year (${DEFAULT-VALUE})")
  private String period;

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
      defaultValue = "200",
      paramLabel = "N",
      description = "passes of the topic model over the log (${DEFAULT-VALUE})")
  private int passes;

  @Option(
      names = "--support",
      converter = Count.class,
      defaultValue = "1",
      paramLabel = "N",
      description =
          "leave out items with fewer events before the period of --items-before (${DEFAULT-VALUE})")
  private int support;

  @Option(
      names = "--items-before",
      defaultValue = "test",
      paramLabel = "PERIOD",
      description =
          "test or validation (${DEFAULT-VALUE}): leave out items that were new in it or later")
  private String itemsBefore;

  @Option(
      names = "--engine",
      defaultValue = "auto",
      paramLabel = "ENGINE",
      description = "of the net: auto, pytorch, mxnet; none for naive forecasts only")
  private String engine;

  @Mixin private SeedAndThreads run;

  @Option(
      names = "--json",
      converter = Output.class,
      paramLabel = "OUT",
      description = "write the results there, too")
  private Path json;

  @Option(
      names = "--plot",
      converter = SvgOutput.class,
      paramLabel = "OUT",
      description =
          "draw the error by period and a few users' paths as SVG; each of the last periods is measured for it")
  private Path plot;

  @Option(
      names = "--plot-periods",
      converter = Count.class,
      defaultValue = "6",
      paramLabel = "N",
      description = "how many periods --plot measures at most (${DEFAULT-VALUE})")
  private int plotPeriods;

  @Override
  public Integer call() {
    if (plot == null) {
      IdleFlags.refuse(spec, List.of("--plot-periods"), "without --plot");
    }
    Optional<DeepEngine> net = engine();
    Progress progress = new StageProgress(spec.commandLine().getErr());
    BehaviourLog log = source.read();
    PeriodDocuments documents = supported(log.dataset(), source.zone());
    // where no period is full, the protocol says so
    MemoryNeed.requireTopics(
        log.dataset(), topicCount, Math.max(1, documents.lastFullPeriod() + 1));
    ForecastProtocol protocol =
        new ForecastProtocol(
            documents,
            log.dataset().itemCount(),
            (counts, part) ->
                LatentDirichletAllocation.train(
                    counts,
                    LdaHyperparameters.defaults()
                        .withTopicCount(topicCount)
                        .withPasses(passes)
                        .withPriors(DOCUMENT_TOPIC_PRIOR, TOPIC_ITEM_PRIOR),
                    run.seed(),
                    run.threads(),
                    part),
            EvolutionHyperparameters.defaults(),
            net,
            run.seed(),
            run.threads());
    List<ForecastProtocol.Outcome> outcomes;
    try {
      outcomes =
          plot == null
              ? List.of(protocol.measure(progress))
              : protocol.measureLast(plotPeriods, progress);
    } catch (IllegalArgumentException e) {
      throw new UnreadableLog("%s: %s".formatted(source.data(), e.getMessage()), e);
    }
    ForecastTable table = new ForecastTable(outcomes.get(outcomes.size() - 1), run.seed());
    table.print(spec.commandLine().getOut());
    if (json != null) {
      table.write(json);
    }
    if (plot != null) {
      ForecastPlot drawing = new ForecastPlot(outcomes, log, documents.firstPeriod(), joined());
      drawing.print(spec.commandLine().getOut(), run.seed());
      drawing.write(plot);
    }
    return 0;
  }

  private PeriodDocuments supported(BehaviourDataset dataset, ZoneId zone) {
    PeriodDocuments all = periods(dataset, zone);
    boolean early = leavesOutValidationItems();
    int before = all.lastFullPeriod() - (early ? 1 : 0);
    if ((support <= 1 && !early) || before < 1) {
      return all;
    }
    float[] events = new float[dataset.itemCount()];
    InteractionMatrix counts = all.countsBefore(before, dataset.itemCount());
    for (int position = 0; position < counts.interactionCount(); position++) {
      events[counts.column(position)] += counts.strength(position);
    }
    BehaviourDataset left = dataset.ofItems(item -> events[item] >= support);
    if (left.eventCount() == 0) {
      throw new UnreadableLog(
          "%s: no item has the %,d events of --support before the %s period; a smaller --support may help"
              .formatted(source.data(), support, itemsBefore));
    }
    return periods(left, zone);
  }

  private boolean leavesOutValidationItems() {
    return switch (itemsBefore) {
      case "test" -> false;
      case "validation" -> true;
      default ->
          throw wrong("--items-before \"%s\" must be test or validation".formatted(itemsBefore));
    };
  }

  private PeriodDocuments periods(BehaviourDataset dataset, ZoneId zone) {
    PeriodLength length =
        switch (period) {
          case "day" -> PeriodLength.DAY;
          case "week" -> PeriodLength.WEEK;
          case "month", "quarter", "half-year" -> PeriodLength.MONTH;
          default ->
              throw wrong(
                  "--period \"%s\" must be day, week, month, quarter or half-year"
                      .formatted(period));
        };
    EventStrengths inFavour = EventStrengths.defaults().inFavour();
    return PeriodDocuments.ofJoined(dataset, inFavour, length, joined(), zone);
  }

  /** How many periods of the calendar make one of those measured. */
  private int joined() {
    return switch (period) {
      case "quarter" -> 3;
      case "half-year" -> 6;
      default -> 1;
    };
  }

  private Optional<DeepEngine> engine() {
    if (engine.equals("none")) {
      return Optional.empty();
    }
    try {
      return DeepEngine.of(EngineChoice.valueOf(engine.toUpperCase(java.util.Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw wrong("--engine \"%s\" must be auto, pytorch, mxnet or none".formatted(engine));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
