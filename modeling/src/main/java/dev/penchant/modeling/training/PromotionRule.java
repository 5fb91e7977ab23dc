package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.TimeSplit;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether a finished model is served in place of the active one.
 *
 * <ul>
 *   <li>The first model of a shop is: without it there are no personal lists at all. Where one of
 *       its parts or a baseline alone was better, that is said.
 *   <li>If the active model has seen nothing of the candidate's test period, both are asked the
 *       same questions of it, the active one as it is served.
 *   <li>If it has seen some of it, its answers would be no forecasts; then its own report is taken,
 *       provided both test periods begin within half a period of each other.
 *   <li>Figures of periods further apart say little beside each other: one is easier than the
 *       other. Then what is compared is how many times popularity's figure each reached in its own
 *       test.
 *   <li>Where the active model has no figures of its own, the candidate need only not be worse than
 *       popularity.
 * </ul>
 *
 * <p>"Not worse" leaves 5% of NDCG@10, or of the ratio: means over a few hundred to two thousand
 * users have a standard error of 2 to 3%, and a model that knows the latest weeks gains 8 to 14% in
 * serving, which no test on held-out weeks can credit it with.
 */
public final class PromotionRule {
  private static final double TOLERANCE = 0.05;
  private static final String BLEND = BlendMeasurement.BLEND;
  private static final String POPULARITY = "popularity";
  private static final String METRIC = BlendMeasurement.METRIC;

  private PromotionRule() {}

  /**
   * What was decided.
   *
   * @param message why, one line for people
   */
  public record Decision(boolean promoted, String message) {}

  /**
   * Decides, asking the active model itself where that is fair.
   *
   * @param active what is served now; empty before a shop's first model
   */
  public static Decision decide(ModelArtifacts candidate, Optional<ModelArtifacts> active) {
    return decide(
        candidate.report(),
        active.map(ModelArtifacts::report),
        active
            .filter(model -> hasNotSeen(model, candidate))
            .flatMap(model -> asked(candidate, model)));
  }

  /**
   * @param active report of the active model, if there is one
   * @param asked what the active model reaches on the candidate's test period, if it may be asked
   */
  static Decision decide(
      ModelReport candidate, Optional<ModelReport> active, Optional<Double> asked) {
    EvaluationReport report = candidate.repeats();
    if (active.isEmpty()) {
      return new Decision(true, measured(report) + "; the shop's first model" + beaten(report));
    }
    if (report.caseCount() == 0) {
      return new Decision(
          false, "Nothing could be measured, so the active model stays; promote it by hand");
    }
    double reached = report.metric(BLEND, METRIC);
    Optional<Decision> compared =
        asked
            .map(bar -> decision(reached, bar, "the active model's"))
            .or(
                () ->
                    reported(candidate, active.get())
                        .map(bar -> decision(reached, bar, "the active model's in its own test")))
            .or(() -> byLift(report, active.get().repeats()));
    return compared.orElseGet(
        () -> decision(reached, report.metric(POPULARITY, METRIC), "popularity's"));
  }

  /** By how many times popularity's figure each reached in its own test. */
  private static Optional<Decision> byLift(EvaluationReport candidate, EvaluationReport active) {
    Optional<Double> reached = lift(candidate);
    Optional<Double> bar = lift(active);
    if (reached.isEmpty() || bar.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            isNotWorse(reached.get(), bar.get()),
            String.format(
                Locale.ROOT,
                "NDCG@10 %.3f, %.2f times popularity's, %s the active model's %.2f times in its own test",
                candidate.metric(BLEND, METRIC),
                reached.get(),
                relation(reached.get(), bar.get()),
                bar.get())));
  }

  /** Empty where nothing was measured, or popularity reached nothing. */
  private static Optional<Double> lift(EvaluationReport report) {
    return Optional.of(report)
        .filter(measured -> measured.caseCount() > 0)
        .filter(measured -> measured.metric(POPULARITY, METRIC) > 0)
        .map(measured -> measured.metric(BLEND, METRIC) / measured.metric(POPULARITY, METRIC));
  }

  private static Decision decision(double reached, double bar, String whose) {
    return new Decision(
        isNotWorse(reached, bar),
        String.format(
            Locale.ROOT, "NDCG@10 %.3f, %s %s %.3f", reached, relation(reached, bar), whose, bar));
  }

  private static boolean isNotWorse(double reached, double bar) {
    return reached >= bar * (1 - TOLERANCE);
  }

  private static String relation(double reached, double bar) {
    if (reached >= bar) {
      return "not below";
    }
    return isNotWorse(reached, bar) ? "within %.0f%% of".formatted(100 * TOLERANCE) : "worse than";
  }

  private static String measured(EvaluationReport report) {
    if (report.caseCount() == 0) {
      return "Too few returning users to measure anything";
    }
    return String.format(Locale.ROOT, "NDCG@10 %.3f", report.metric(BLEND, METRIC));
  }

  /** What a first model is served in spite of. */
  private static String beaten(EvaluationReport report) {
    if (report.caseCount() == 0) {
      return "";
    }
    String best =
        Collections.max(
            report.metrics().keySet(),
            Comparator.comparingDouble(model -> report.metric(model, METRIC)));
    double bar = report.metric(best, METRIC);
    return isNotWorse(report.metric(BLEND, METRIC), bar)
        ? ""
        : String.format(Locale.ROOT, ", although %s alone reached %.3f", best, bar);
  }

  private static boolean hasNotSeen(ModelArtifacts active, ModelArtifacts candidate) {
    return active.provenance().data().lastEvent().isBefore(candidate.report().testFrom());
  }

  /** What the active model reached in its own test, if that was about the same period. */
  private static Optional<Double> reported(ModelReport candidate, ModelReport active) {
    Duration length = Duration.between(candidate.testFrom(), candidate.testTo());
    Duration apart = Duration.between(candidate.testFrom(), active.testFrom()).abs();
    boolean samePeriod = apart.compareTo(length.dividedBy(2)) <= 0;
    return samePeriod && active.repeats().caseCount() > 0
        ? Optional.of(active.repeats().metric(BLEND, METRIC))
        : Optional.empty();
  }

  /** What the active model reaches on the candidate's test period. */
  private static Optional<Double> asked(ModelArtifacts candidate, ModelArtifacts active) {
    BehaviourDataset dataset = candidate.history();
    ModelReport report = candidate.report();
    // the validation part takes no part here; any moment before the test will do for it
    TimeSplit period =
        new TimeSplit(report.testFrom().minusSeconds(1), report.testFrom(), report.testTo());
    EventStrengths strengths = new EventStrengths(candidate.eventWeights());
    EvaluationSplit split = period.split(dataset, strengths);
    List<RankingCase> cases = split.test();
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    RankingEvaluator evaluator =
        new RankingEvaluator(
            new EvaluationSettings(List.of(10), SeenItems.KEPT, 1, candidate.provenance().seed()),
            HeldOutTime.sample(cases, dataset.itemCount()),
            split.refit().occurringItems());
    return Optional.of(
        evaluator.measure(new OtherIndexRecommender(active, dataset.items())).means().get(METRIC));
  }
}
