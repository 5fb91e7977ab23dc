package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFile;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.words.IdleFlags;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.rating.Ratings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      names = "--zone",
      paramLabel = "ZONE",
      description = "where days begin (default: the format's)")
  private String zone;

  @Option(
      names = "--target",
      defaultValue = "items",
      paramLabel = "TARGET",
      description = "what is recommended: items or categories (${DEFAULT-VALUE})")
  private String target;

  @Mixin private PlanOptions planned;

  @Mixin private OutputFiles outputs;

  @Override
  public Integer call() {
    LogFile file = LogFile.named(spec, data, format);
    if (!file.format().timed()) {
      IdleFlags.refuse(spec, List.of("--zone"), "on a log without times");
    }
    SplitChoice choice = asked("--split", () -> SplitChoice.parse(split));
    ZoneId days = zone == null ? file.format().zone() : asked("--zone", () -> ZoneId.of(zone));
    EvaluationPlan wished = planned.plan(choice, days);
    if (!target.equals("items") && !target.equals("categories")) {
      throw wrong("--target \"%s\" must be items or categories".formatted(target));
    }
    if (planned.names(KnownModels.NEXT_PERIOD)) {
      requireWhatPeriodsNeed(file);
    }
    Progress progress = new ConsoleProgress(spec.commandLine().getErr());
    progress.report(0, "reading " + data);
    BehaviourLog log = file.read(spec.commandLine().getErr());
    BehaviourDataset dataset = toTarget(log.dataset());
    if (wished.settings().negatives() >= dataset.itemCount()) {
      throw wrong(
          "--negatives %d: the log has %,d items in all; leave it out to rank all of them"
              .formatted(wished.settings().negatives(), dataset.itemCount()));
    }
    EvaluationPlan plan = wished.forLog(rated(dataset));
    EventStrengths strengths = EventStrengths.defaults().scaledTo(dataset);
    EvaluationSplit cut = asked("--split", () -> choice.apply(dataset, strengths, days));
    if (cut.test().isEmpty() || cut.validation().isEmpty()) {
      throw new UnreadableLog(
          "the split leaves %d users to validate and %d to test; %s"
              .formatted(
                  cut.validation().size(),
                  cut.test().size(),
                  choice.byTime() ? "choose other dates" : "it takes users with three events"));
    }
    Optional<EvaluationSplit> earlier = choice.applyEarlier(dataset, strengths, days);
    new EvaluationMemory(plan, dataset, strengths).require(cut, earlier, progress);
    ModelEvaluation.Outcome outcome =
        new ModelEvaluation(
                plan,
                dataset,
                cut,
                earlier,
                strengths,
                outputs.memory(() -> measuredOn(file, choice, plan), progress),
                progress)
            .run();
    EvaluationResult result = new EvaluationResult(file, log, dataset, choice, cut, plan, outcome);
    new TextTables(result).print(spec.commandLine().getOut());
    outputs.write(result);
    return 0;
  }

  /** What the search's values depend on; the users asked and the test are not among it. */
  private String measuredOn(LogFile file, SplitChoice choice, EvaluationPlan plan) {
    return "%s as %s, %s in %s, %s, seen items %s, %s, among %d"
        .formatted(
            file.fingerprint(),
            file.format().wireName(),
            choice,
            plan.zone(),
            target,
            plan.settings().seenItems().name().toLowerCase(Locale.ROOT),
            plan.refit() ? "refitted" : "not refitted",
            plan.settings().negatives());
  }

  private boolean rated(BehaviourDataset dataset) {
    boolean rated = Ratings.of(dataset).interactionCount() > 0;
    if (!rated && planned.names(KnownModels.EXPLICIT_ALS)) {
      throw wrong(
          "--models %s: the log has no ratings; it needs rows of type rating with a value from 1 to 5, as in --format events-tsv with columns type and value"
              .formatted(KnownModels.EXPLICIT_ALS));
    }
    return rated;
  }

  private void requireWhatPeriodsNeed(LogFile file) {
    if (!file.format().timed()) {
      throw wrong(
          "--models %s needs a log with times, which --format %s has not"
              .formatted(KnownModels.NEXT_PERIOD, format));
    }
    if (target.equals("items")) {
      throw wrong(
          "--models %s foretells categories; say --target categories beside it"
              .formatted(KnownModels.NEXT_PERIOD));
    }
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
