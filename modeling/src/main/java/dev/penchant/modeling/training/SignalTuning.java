package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses how fast a history fades in each signal, by the signal's own NDCG@10 on the validation
 * part. Half-lives are tried as fractions of the log's span, so that a week of page views and a
 * year of invoices are treated alike.
 */
final class SignalTuning {
  private static final double[] SPAN_FRACTIONS = {2, 1, 0.5, 0.25, 0.12, 0.06, 0.03};
  private static final double[] DECAYS = {0.97, 0.93, 0.85, 0.7, 0.5};
  private static final String METRIC = "ndcg@10";

  private final BehaviourModels models;
  private final EventStrengths strengths;
  private final RankingEvaluator evaluator;
  private final Duration span;

  SignalTuning(
      BehaviourModels models, EventStrengths strengths, RankingEvaluator evaluator, Duration span) {
    this.models = models;
    this.strengths = strengths;
    this.evaluator = evaluator;
    this.span = span;
  }

  /** Half-lives worth trying for a log of this span, longest first. */
  static List<Duration> halfLives(Duration span) {
    return Arrays.stream(SPAN_FRACTIONS)
        .mapToObj(fraction -> Duration.ofSeconds(Math.round(fraction * span.toSeconds()) + 1))
        .toList();
  }

  SignalSettings tuned(SignalSettings start, Progress progress) {
    SignalSettings best = start;
    double value = value(RankingSignal.FACTORS, start, progress);
    for (Duration halfLife : halfLives(span)) {
      SignalSettings tried = withFactorHalfLife(best, halfLife);
      double reached = value(RankingSignal.FACTORS, tried, progress);
      if (reached > value) {
        best = tried;
        value = reached;
      }
    }
    progress.report(0.4, "tuning the memory of the neighbours");
    value = value(RankingSignal.NEIGHBOURS, best, progress);
    for (double decay : DECAYS) {
      SignalSettings tried = withNeighbourDecay(best, decay);
      double reached = value(RankingSignal.NEIGHBOURS, tried, progress);
      if (reached > value) {
        best = tried;
        value = reached;
      }
    }
    progress.report(0.7, "tuning the memory of own choices");
    value = value(RankingSignal.OWN_FREQUENCY, best, progress);
    for (Duration halfLife : halfLives(span)) {
      SignalSettings tried = withOwnHalfLife(best, halfLife);
      double reached = value(RankingSignal.OWN_FREQUENCY, tried, progress);
      if (reached > value) {
        best = tried;
        value = reached;
      }
    }
    return best;
  }

  private double value(RankingSignal signal, SignalSettings settings, Progress progress) {
    progress.checkStop();
    int items = models.neighbours().itemCount();
    SignalRecommender recommender =
        SignalRecommender.of(
            models.signals(withoutTopics(items), new float[] {1}, strengths, settings), signal);
    return evaluator.measure(recommender).means().get(METRIC);
  }

  /** One topic in which all items are alike, as topics are not learned yet. */
  private static TopicModel withoutTopics(int itemCount) {
    float[] uniform = new float[itemCount];
    Arrays.fill(uniform, 1f / itemCount);
    return new TopicModel(new FactorMatrix(1, itemCount, uniform), new float[] {1});
  }

  private static SignalSettings withFactorHalfLife(SignalSettings settings, Duration halfLife) {
    return new SignalSettings(
        halfLife,
        settings.neighbourDecay(),
        settings.ownHalfLife(),
        settings.profileHalfLife(),
        settings.profilePriorWeight());
  }

  private static SignalSettings withNeighbourDecay(SignalSettings settings, double decay) {
    return new SignalSettings(
        settings.factorHalfLife(),
        decay,
        settings.ownHalfLife(),
        settings.profileHalfLife(),
        settings.profilePriorWeight());
  }

  private static SignalSettings withOwnHalfLife(SignalSettings settings, Duration halfLife) {
    return new SignalSettings(
        settings.factorHalfLife(),
        settings.neighbourDecay(),
        halfLife,
        settings.profileHalfLife(),
        settings.profilePriorWeight());
  }
}
