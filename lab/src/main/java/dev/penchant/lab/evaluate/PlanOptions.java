package dev.penchant.lab.evaluate;

import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The words that say which models are measured, and how. */
final class PlanOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      description =
          "which models; if left out, all that the log allows but the deep ones, which train for minutes")
  private List<String> models;

  @Option(
      names = "--k",
      converter = Count.class,
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
      names = "--search",
      converter = Count.class,
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
      converter = Count.class,
      paramLabel = "N",
      description = "ask N users drawn by chance (default: all)")
  private Integer users;

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

  @Mixin private SeedAndThreads run;

  /**
   * What the words ask for, on a log of which nothing is known yet. The deep engine takes to the
   * number of threads that was asked for.
   *
   * @throws ParameterException if a word is wrong
   * @throws dev.penchant.modeling.deep.EngineUnavailable if a model needs an engine that is not
   *     there
   */
  EvaluationPlan plan(SplitChoice choice, ZoneId days) {
    List<String> named =
        new ArrayList<>(new LinkedHashSet<>(models == null ? KnownModels.quickNames() : models));
    for (String model : named) {
      if (!KnownModels.names().contains(model)) {
        throw wrong(
            "--models: there is no \"%s\"; there are %s"
                .formatted(model, String.join(", ", KnownModels.names())));
      }
    }
    if (cutoffs.isEmpty()) {
      throw wrong("--k names no length of a list; name at least one, for example 10");
    }
    if (named.isEmpty()) {
      throw wrong("--models names none; there are " + String.join(", ", KnownModels.names()));
    }
    DeepEngine.useThreads(run.threads());
    if (ablation && !named.contains(KnownModels.BLEND)) {
      throw wrong("--ablation takes a blend apart, but --models names none");
    }
    if (negatives < 0) {
      throw wrong("--negatives must be at least 0, but is " + negatives);
    }
    String sought = metric == null ? "ndcg@" + cutoffs.get(0) : metric;
    if (!CaseMetrics.names(cutoffs).contains(sought)) {
      throw wrong(
          "--metric \"%s\" must be one of %s".formatted(sought, CaseMetrics.names(cutoffs)));
    }
    EvaluationSettings settings =
        new EvaluationSettings(
            cutoffs,
            keepSeen ? SeenItems.KEPT : SeenItems.EXCLUDED,
            negatives,
            run.threads(),
            run.seed());
    EvaluationPlan plan =
        new EvaluationPlan(
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
    if (ablation && plan.componentNames().size() < 2) {
      throw wrong("--ablation leaves out one part of a blend, but --models names no other");
    }
    if (named.stream().anyMatch(KnownModels::isDeep)) {
      requireEngine();
    }
    return plan;
  }

  /** Loads it, so that what is wrong with it is told before the other models take their hours. */
  private void requireEngine() {
    try {
      DeepEngine engine = DeepEngine.needed(KnownModels.engine(System.getenv()));
      spec.commandLine()
          .getErr()
          .printf("nets train by %s on %s%n", engine.description(), engine.deviceName());
    } catch (IllegalArgumentException e) {
      throw wrong("PENCHANT_DEEP_ENGINE: " + e.getMessage());
    }
  }

  /** Whether the model was asked for by its name, not only with all others. */
  boolean names(String model) {
    return models != null && models.contains(model);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
