package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.blend.BlendLearning;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.ranking.RankingSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which signals a blend takes and how it weighs them, by the cases of the validation part.
 *
 * @param signals of models that saw only what precedes the cases
 * @param candidates by item, whether it is ranked
 */
record SignalChoice(
    RankingSignals signals,
    List<RankingCase> cases,
    boolean[] candidates,
    EvaluationSettings settings,
    Progress progress) {
  /** With fewer, one half says nothing about the other. */
  private static final int ENOUGH_CASES = 60;

  /** Of NDCG@10; what a rival must bring to be taken for better. */
  private static final double LEAST_GAIN = 0.002;

  private static final List<RankingSignal> POPULARITY = List.of(RankingSignal.RECENT_POPULARITY);

  /** As learned weights lie: plain, damped, constant; of new items, then of the user's own. */
  private static final float[] POPULARITY_ALONE = {1, 0, 0, 1, 0, 0};

  /**
   * The signals, with the other one if the blend learned with it on every other case is better on
   * the rest; and popularity alone if it is better there than either, for a shop whose log does not
   * bear more must not be served less.
   */
  List<RankingSignal> chosen(List<RankingSignal> known, Optional<RankingSignal> other) {
    if (cases.size() < ENOUGH_CASES) {
      return known;
    }
    List<RankingCase> even = new ArrayList<>();
    List<RankingCase> odd = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      (index % 2 == 0 ? even : odd).add(cases.get(index));
    }
    SignalChoice learning = new SignalChoice(signals, even, candidates, settings, progress);
    RankingEvaluator asking = new RankingEvaluator(settings, odd, candidates);
    List<List<RankingSignal>> rivals = new ArrayList<>();
    other.ifPresent(signal -> rivals.add(with(known, signal)));
    rivals.add(POPULARITY);
    List<RankingSignal> best = known;
    double reached = learning.value(known, asking);
    for (List<RankingSignal> rival : rivals) {
      double value = learning.value(rival, asking);
      if (value > reached + LEAST_GAIN) {
        best = rival;
        reached = value;
      }
    }
    return best;
  }

  private static List<RankingSignal> with(List<RankingSignal> known, RankingSignal other) {
    List<RankingSignal> more = new ArrayList<>(known);
    more.add(other);
    return List.copyOf(more);
  }

  private double value(List<RankingSignal> blended, RankingEvaluator asking) {
    float[] linear =
        blended.equals(POPULARITY)
            ? POPULARITY_ALONE
            : BlendLearning.learnLikeliest(windows(blended), settings, progress);
    return asking
        .measure(
            new SignalRecommender(
                signals,
                LearnedWeights.ofNewItems(linear, blended),
                LearnedWeights.ofOwnedItems(linear, blended),
                LearnedWeights.ownedOffset(linear, blended)))
        .means()
        .get(BlendMeasurement.METRIC);
  }

  /** The blend's weights, to be read by {@link LearnedWeights}. */
  float[] learned(List<RankingSignal> blended) {
    return blended.equals(POPULARITY)
        ? POPULARITY_ALONE
        : BlendLearning.learnLinear(windows(blended), settings, progress);
  }

  private List<BlendWindow> windows(List<RankingSignal> blended) {
    List<Recommender> components = new ArrayList<>();
    blended.forEach(signal -> components.add(SignalRecommender.of(signals, signal)));
    return List.of(new BlendWindow(components, cases, candidates));
  }
}
