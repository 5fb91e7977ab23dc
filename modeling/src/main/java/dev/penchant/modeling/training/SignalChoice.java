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

  /** Of NDCG@10; what a signal must bring to be worth its time at every request. */
  private static final double LEAST_GAIN = 0.002;

  /**
   * The signals with another one, if the blend learned with it on every other case is better on the
   * rest than the blend learned without.
   */
  List<RankingSignal> withIfBetter(List<RankingSignal> known, RankingSignal other) {
    if (cases.size() < ENOUGH_CASES) {
      return known;
    }
    List<RankingCase> even = new ArrayList<>();
    List<RankingCase> odd = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      (index % 2 == 0 ? even : odd).add(cases.get(index));
    }
    List<RankingSignal> more = new ArrayList<>(known);
    more.add(other);
    SignalChoice learning = new SignalChoice(signals, even, candidates, settings, progress);
    RankingEvaluator asking = new RankingEvaluator(settings, odd, candidates);
    double gain = learning.value(more, asking) - learning.value(known, asking);
    return gain > LEAST_GAIN ? List.copyOf(more) : known;
  }

  private double value(List<RankingSignal> blended, RankingEvaluator asking) {
    float[] linear = BlendLearning.learnLikeliest(windows(blended), settings, progress);
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
    return BlendLearning.learnLinear(windows(blended), settings, progress);
  }

  private List<BlendWindow> windows(List<RankingSignal> blended) {
    List<Recommender> components = new ArrayList<>();
    blended.forEach(signal -> components.add(SignalRecommender.of(signals, signal)));
    return List.of(new BlendWindow(components, cases, candidates));
  }
}
