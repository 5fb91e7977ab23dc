package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns a blend's weights by the likelihood of the relevant items in a softmax over each case's
 * sampled rows (the top-one ListNet loss: Cao et al., "Learning to rank: from pairwise approach to
 * listwise approach", 2007), every case counting the same ({@link LikeliestWeights}). {@link
 * SmoothDescent} and then {@link BlendRefinement} move the weights towards better lists, and a
 * {@link BlendNet} learns what linear weights miss, if anything.
 */
public final class BlendLearning {
  /** A few dozen weights are sure with fewer cases than a net can use. */
  private static final int LINEAR_CASES = 5_000;

  /** Weights looked for in each group of features. */
  private static final int STARTS = 3;

  /** So many questions tell the weights apart. */
  private static final int MEASURED_CASES = 2_000;

  private final BlendLayout layout;
  private final List<BlendWindow> windows;
  private final EvaluationSettings settings;
  private final List<BlendSample> samples;
  private final int threads;

  private BlendLearning(
      BlendLayout layout,
      List<BlendWindow> windows,
      EvaluationSettings settings,
      List<BlendSample> samples) {
    this.layout = layout;
    this.windows = windows;
    this.settings = settings;
    this.samples = samples.subList(0, Math.min(LINEAR_CASES, samples.size()));
    this.threads = BlendSample.threadsWorthwhile(this.samples, settings.threads());
  }

  /**
   * Weights of scores and of ranks, and a net.
   *
   * @param windows with the same components in the same order, trained for each window
   * @param settings how the blend will be measured: whether it ranks items the user already had,
   *     and among which
   * @return weights for {@link Blend}; the same on any number of threads
   * @throws IllegalArgumentException if no case has a relevant candidate
   */
  public static BlendWeights learn(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    BlendLayout layout = BlendLayout.SCORES_AND_RANKS;
    List<BlendSample> samples = samples(layout, windows, settings, progress);
    double[] weights = new BlendLearning(layout, windows, settings, samples).linear(progress);
    progress.report(0.5, "looking for what a linear blend misses");
    Optional<BlendNet> net =
        new BlendNetTraining(samples, weights, settings.seed())
            .train(settings.threads(), progress.part(0.5, 0.8));
    return new BlendWeights(layout, toFloats(weights), net);
  }

  /**
   * The linear weights of scores alone, for where ranks and a net would cost too much.
   *
   * @return for each component its plain and its damped weight, then a constant; for items new to
   *     the user, then the same for those of the history
   */
  public static float[] learnLinear(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    return toFloats(ofScores(windows, settings, progress).linear(progress));
  }

  /**
   * The weights of greatest likelihood, unrefined: a fraction of the cost, and enough to tell
   * whether a component is worth having.
   *
   * @return as {@link #learnLinear} does
   */
  public static float[] learnLikeliest(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    BlendLearning learning = ofScores(windows, settings, progress);
    return toFloats(new LikeliestWeights(learning.samples, learning.threads).find(progress));
  }

  private static BlendLearning ofScores(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    BlendLayout layout = BlendLayout.SCORES;
    return new BlendLearning(
        layout, windows, settings, samples(layout, windows, settings, progress));
  }

  private static List<BlendSample> samples(
      BlendLayout layout,
      List<BlendWindow> windows,
      EvaluationSettings settings,
      Progress progress) {
    List<BlendSample> samples = new ArrayList<>();
    for (BlendWindow window : windows) {
      progress.checkStop();
      progress.report(0, "sampling %d cases for the blend".formatted(window.cases().size()));
      samples.addAll(new BlendSampling(layout, window, settings).draw(settings.threads()));
    }
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no case has a relevant item to learn a blend from");
    }
    return samples;
  }

  /**
   * The best, by the lists they make of all items, of the starts that each group of features gives.
   * Moves are measured on sampled rows, among which an item that the moved weights put first may be
   * missing; so who is best is asked of whole lists.
   */
  private double[] linear(Progress progress) {
    int componentCount = windows.get(0).components().size();
    List<double[]> found = new ArrayList<>();
    for (int[] group : layout.groups(componentCount)) {
      for (double[] weights : starts(group, progress)) {
        found.add(placed(weights, group));
      }
    }
    double[] best = null;
    double bestQuality = Double.NEGATIVE_INFINITY;
    for (double[] weights : found) {
      double quality = quality(weights);
      if (quality > bestQuality) {
        best = weights;
        bestQuality = quality;
      }
    }
    if (found.size() == STARTS) {
      return best;
    }
    double[] together = best.clone();
    new BlendRefinement(samples, threads).refine(together, Optional.empty(), progress);
    return quality(together) > bestQuality ? together : best;
  }

  /**
   * Weights of one group of features: the likeliest, these moved towards better lists, and the same
   * weight for all components (damped where they are scores), moved alike.
   */
  private List<double[]> starts(int[] group, Progress progress) {
    List<BlendSample> own = samples.stream().map(sample -> sample.only(group)).toList();
    double[] likeliest = new LikeliestWeights(own, threads).find(progress);
    double[] moved = likeliest.clone();
    new SmoothDescent(own, threads).descend(moved, progress);
    new BlendRefinement(own, threads).refine(moved, Optional.empty(), progress);
    double[] even = new double[likeliest.length];
    for (int index = 0; index < group.length - 1; index++) {
      even[index] = even[group.length + index] = layout.evenWeight(group[index]);
    }
    new BlendRefinement(own, threads).refine(even, Optional.empty(), progress);
    return List.of(likeliest, moved, even);
  }

  /** Weights of a group at their places among all, the others 0. */
  private double[] placed(double[] weights, int[] group) {
    double[] all = new double[layout.count(windows.get(0).components().size())];
    for (int index = 0; index < group.length; index++) {
      all[group[index]] = weights[index];
      all[all.length / 2 + group[index]] = weights[group.length + index];
    }
    return all;
  }

  /** NDCG of the lists that the weights make of all items. */
  private double quality(double[] weights) {
    double sum = 0;
    for (BlendWindow window : windows) {
      List<RankingCase> cases = window.cases();
      sum +=
          new RankingEvaluator(
                  settings,
                  cases.subList(0, Math.min(MEASURED_CASES, cases.size())),
                  window.candidates())
              .measure(
                  new Blend(window.components(), BlendWeights.linear(layout, toFloats(weights))))
              .means()
              .get("ndcg@" + settings.cutoffs().get(0));
    }
    return sum;
  }

  private static float[] toFloats(double[] weights) {
    float[] floats = new float[weights.length];
    for (int feature = 0; feature < floats.length; feature++) {
      floats[feature] = (float) weights[feature];
    }
    return floats;
  }
}
