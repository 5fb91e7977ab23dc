package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFormat;
import dev.penchant.lab.log.LogReading;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.rating.Ratings;
import dev.penchant.modeling.search.SearchMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant evaluate}: measures models on a log of events. */
@Command(
    name = "evaluate",
    description =
        "Measures models on a file of events: all items ranked, settings searched on the validation part only.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "the log, plain or gzipped")
  private Path data;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "online-retail, taobao, sequences, pairs or events-tsv")
  private String format;

  @Option(
      names = "--split",
      required = true,
      paramLabel = "SPLIT",
      description = "leave-one-out, or timeline:VALIDATE,TEST[,END] with ISO dates")
  private String split;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      description =
          "which models; if left out, all that the log allows but the deep ones, which train for minutes")
  private List<String> models;

  @Option(
      names = "--k",
      split = ",",
      defaultValue = "10,20",
      paramLabel = "K",
      description = "cutoffs of the metrics (${DEFAULT-VALUE})")
  private List<Integer> cutoffs;

  @Option(
      names = "--keep-seen",
      description = "rank items the user already had as well: repeat purchase counts")
  private boolean keepSeen;

  @Option(
      names = "--refit",
      negatable = true,
      description =
          "train again on fit and validation before the test (default: for timeline yes, for leave-one-out no)")
  private Boolean refit;

  @Option(
      names = "--target",
      defaultValue = "items",
      paramLabel = "TARGET",
      description = "what is recommended: items or categories (${DEFAULT-VALUE})")
  private String target;

  @Option(
      names = "--search",
      defaultValue = "40",
      paramLabel = "BUDGET",
      description = "settings tried for each model, 1 for none but its defaults (${DEFAULT-VALUE})")
  private int budget;

  @Option(
      names = "--negatives",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "rank among N items drawn for each user instead of all; flatters every model, only to stand beside published figures")
  private int negatives;

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "ask N users drawn by chance (default: all)")
  private Integer users;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "keep what the search measured there, and take from it what an earlier run did")
  private Path resume;

  @Option(
      names = "--ablation",
      description = "measure blends that lack one component beside the blend")
  private boolean ablation;

  @Option(names = "--drift", description = "tell users by how far their interests have moved, too")
  private boolean drift;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "what the search makes greatest (default: ndcg at the first K)")
  private String metric;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "where days begin (default: the format's)")
  private String zone;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "seed of all chance (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "default: the processors there are")
  private Integer threads;

  @Option(names = "--json", paramLabel = "OUT", description = "write the results there, too")
  private Path json;

  @Option(
      names = "--markdown",
      paramLabel = "OUT",
      description = "write the results there as tables in Markdown, too")
  private Path markdown;

  @Option(
      names = "--plot",
      paramLabel = "OUT",
      description = "draw the models' accuracy with its intervals there, as SVG")
  private Path plot;

  @Override
  public Integer call() {
    LogFormat logFormat =
        LogFormat.fromWireName(format)
            .orElseThrow(
                () ->
                    wrong(
                        "--format \"%s\" must be one of %s"
                            .formatted(format, LogFormat.wireNames())));
    SplitChoice choice = asked("--split", () -> SplitChoice.parse(split));
    ZoneId days = zone == null ? logFormat.zone() : asked("--zone", () -> ZoneId.of(zone));
    EvaluationPlan wished = plan(choice, days);
    for (Path output : outputs()) {
      Path folder = output.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        throw wrong("%s cannot be written: there is no folder %s".formatted(output, folder));
      }
    }
    if (!Files.isReadable(data)) {
      throw wrong("--data %s: there is no such file that can be read".formatted(data));
    }
    Progress progress = new ConsoleProgress(spec.commandLine().getErr());
    progress.report(0, "reading " + data);
    BehaviourLog log = LogReading.read(data, logFormat, Clock.systemUTC());
    BehaviourDataset dataset = toTarget(log.dataset());
    EvaluationPlan plan = wished.forLog(rated(dataset));
    EventStrengths strengths = EventStrengths.defaults().scaledTo(dataset);
    EvaluationSplit cut = asked("--split", () -> choice.apply(dataset, strengths, days));
    if (cut.test().isEmpty() || cut.validation().isEmpty()) {
      throw new UnreadableLog(
          "the split leaves %d users to validate and %d to test; choose other dates"
              .formatted(cut.validation().size(), cut.test().size()));
    }
    ModelEvaluation.Outcome outcome =
        new ModelEvaluation(
                plan,
                dataset,
                cut,
                choice.applyEarlier(dataset, strengths, days),
                strengths,
                memory(),
                progress)
            .run();
    ResultWriter writer =
        new ResultWriter(data, logFormat, log, dataset, choice, cut, plan, outcome);
    writer.table(spec.commandLine().getOut());
    if (json != null) {
      writer.json(json);
    }
    if (markdown != null) {
      new MarkdownTables(writer).write(markdown);
    }
    if (plot != null) {
      AccuracyPlot.of(outcome.report(), plan.searchMetric()).write(plot);
    }
    return 0;
  }

  private boolean rated(BehaviourDataset dataset) {
    boolean rated = Ratings.of(dataset).interactionCount() > 0;
    if (!rated && models != null && models.contains(KnownModels.EXPLICIT_ALS)) {
      throw wrong(
          "--models %s: the log has no ratings; it needs events of type rating with a value"
              .formatted(KnownModels.EXPLICIT_ALS));
    }
    return rated;
  }

  private List<Path> outputs() {
    return Stream.of(json, markdown, plot, resume).filter(Objects::nonNull).toList();
  }

  private SearchMemory memory() {
    return resume == null ? SearchMemory.ofThisProcess() : SearchJournal.at(resume);
  }

  private EvaluationPlan plan(SplitChoice choice, ZoneId days) {
    List<String> named =
        new ArrayList<>(new LinkedHashSet<>(models == null ? KnownModels.quickNames() : models));
    for (String model : named) {
      if (!KnownModels.names().contains(model)) {
        throw wrong(
            "--models: there is no \"%s\"; there are %s"
                .formatted(model, String.join(", ", KnownModels.names())));
      }
    }
    if (!target.equals("items") && !target.equals("categories")) {
      throw wrong("--target \"%s\" must be items or categories".formatted(target));
    }
    int processors = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    DeepEngine.useThreads(processors);
    EvaluationSettings settings =
        asked(
            "--k, --negatives or --threads",
            () ->
                new EvaluationSettings(
                    cutoffs,
                    keepSeen ? SeenItems.KEPT : SeenItems.EXCLUDED,
                    negatives,
                    processors,
                    seed));
    if (budget < 1) {
      throw wrong("--search must be at least 1, but is " + budget);
    }
    if (ablation && !named.contains(KnownModels.BLEND)) {
      throw wrong("--ablation takes a blend apart, but --models names none");
    }
    if (users != null && users < 1) {
      throw wrong("--users must be at least 1, but is " + users);
    }
    String sought = metric == null ? "ndcg@" + cutoffs.get(0) : metric;
    if (!CaseMetrics.names(cutoffs).contains(sought)) {
      throw wrong(
          "--metric \"%s\" must be one of %s".formatted(sought, CaseMetrics.names(cutoffs)));
    }
    return new EvaluationPlan(
        named,
        settings,
        refit == null ? choice.refitsByDefault() : refit,
        budget,
        sought,
        users == null ? Integer.MAX_VALUE : users,
        days,
        ablation,
        drift,
        !choice.byTime());
  }

  private BehaviourDataset toTarget(BehaviourDataset dataset) {
    if (target.equals("items")) {
      return dataset;
    }
    if (dataset.categories().size() == 0) {
      throw wrong("--target categories: the log has no categories");
    }
    return dataset.ofCategories();
  }

  private <T> T asked(String option, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong("%s: %s".formatted(option, e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
