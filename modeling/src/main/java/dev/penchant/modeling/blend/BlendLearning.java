package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Learns a blend's weights by the likelihood of the relevant items in a softmax over each case's
 * sampled rows (the top-one ListNet loss: Cao et al., "Learning to rank: from pairwise approach to
 * listwise approach", 2007), every case counting the same ({@link LikeliestWeights}). Smooth ranks
 * and then {@link BlendRefinement} move the weights towards better lists, and a {@link BlendNet}
 * learns what linear weights miss, if anything.
 */
public final class BlendLearning {
  private static final int STEPS = 300;

  /** A few dozen weights are sure with fewer cases than a net can use. */
  private static final int LINEAR_CASES = 5_000;

  private static final double RATE = 0.01;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double TINY = 1e-8;

  /** So many questions tell the weights apart. */
  private static final int MEASURED_CASES = 2_000;

  private final List<BlendWindow> windows;
  private final EvaluationSettings settings;
  private final List<BlendSample> samples;
  private final int threads;

  private BlendLearning(
      List<BlendWindow> windows, EvaluationSettings settings, List<BlendSample> samples) {
    this.windows = windows;
    this.settings = settings;
    this.samples = samples.subList(0, Math.min(LINEAR_CASES, samples.size()));
    this.threads = BlendSample.threadsWorthwhile(this.samples, settings.threads());
  }

  /**
   * @param windows with the same components in the same order, trained for each window
   * @param settings how the blend will be measured: whether it ranks items the user already had,
   *     and among which
   * @return weights for {@link Blend}; the same on any number of threads
   * @throws IllegalArgumentException if no case has a relevant candidate
   */
  public static BlendWeights learn(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    List<BlendSample> samples = samples(windows, settings, progress);
    double[] weights = new BlendLearning(windows, settings, samples).linear(progress);
    progress.report(0.5, "looking for what a linear blend misses");
    Optional<BlendNet> net =
        new BlendNetTraining(samples, weights, settings.seed())
            .train(settings.threads(), progress.part(0.5, 0.8));
    return new BlendWeights(toFloats(weights), net);
  }

  /**
   * The linear weights alone, for where a net would cost too much.
   *
   * @return for each component its plain and its damped weight, then a constant; for items new to
   *     the user, then the same for those of the history
   */
  public static float[] learnLinear(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    List<BlendSample> samples = samples(windows, settings, progress);
    return toFloats(new BlendLearning(windows, settings, samples).linear(progress));
  }

  /**
   * The weights of greatest likelihood, unrefined: a fraction of the cost, and enough to tell
   * whether a component is worth having.
   *
   * @return as {@link #learnLinear} does
   */
  public static float[] learnLikeliest(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    List<BlendSample> samples = samples(windows, settings, progress);
    return toFloats(new BlendLearning(windows, settings, samples).likeliest(progress));
  }

  private static List<BlendSample> samples(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    List<BlendSample> samples = new ArrayList<>();
    for (BlendWindow window : windows) {
      progress.checkStop();
      progress.report(0, "sampling %d cases for the blend".formatted(window.cases().size()));
      samples.addAll(new BlendSampling(window, settings).draw(settings.threads()));
    }
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no case has a relevant item to learn a blend from");
    }
    return samples;
  }

  /**
   * The best of three by the lists they make of all items: the likeliest weights, these moved
   * towards better lists, and all components damped and counting the same, moved alike. Moves are
   * measured on sampled rows, among which an item that the moved weights put first may be missing;
   * so who is best is asked of whole lists.
   */
  private double[] linear(Progress progress) {
    double[] likeliest = likeliest(progress);
    double[] moved = likeliest.clone();
    descend(moved, progress);
    refine(moved, progress);
    double[] even = evenlyDamped(likeliest.length);
    refine(even, progress);
    return Stream.of(likeliest, moved, even)
        .max(Comparator.comparingDouble(this::quality))
        .orElseThrow();
  }

  private double[] likeliest(Progress progress) {
    return new LikeliestWeights(samples, threads).find(progress);
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
              .measure(new Blend(window.components(), BlendWeights.linear(toFloats(weights))))
              .means()
              .get("ndcg@" + settings.cutoffs().get(0));
    }
    return sum;
  }

  private void refine(double[] weights, Progress progress) {
    new BlendRefinement(samples, threads).refine(weights, Optional.empty(), progress);
  }

  /** Every damped weight 1, every plain one and the constants 0. */
  private static double[] evenlyDamped(int length) {
    double[] weights = new double[length];
    int half = length / 2;
    for (int feature = 0; feature < length; feature++) {
      int within = feature % half;
      weights[feature] = within < half - 1 && within % 2 == 1 ? 1 : 0;
    }
    return weights;
  }

  private static float[] toFloats(double[] weights) {
    float[] floats = new float[weights.length];
    for (int feature = 0; feature < floats.length; feature++) {
      floats[feature] = (float) weights[feature];
    }
    return floats;
  }

  /** Follows the slopes of smooth ranks by Adam over all cases at once. */
  private void descend(double[] weights, Progress progress) {
    int featureCount = weights.length;
    double[] first = new double[featureCount];
    double[] second = new double[featureCount];
    SampleMeans means = new SampleMeans(samples, threads);
    for (int step = 1; step <= STEPS; step++) {
      progress.checkStop();
      double[] gradient =
          means.of(featureCount, (sample, sums) -> addGradient(sample, weights, sums));
      double rate = RATE * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
      for (int feature = 0; feature < featureCount; feature++) {
        double slope = gradient[feature] + LikeliestWeights.PENALTY * weights[feature];
        first[feature] = FIRST_DECAY * first[feature] + (1 - FIRST_DECAY) * slope;
        second[feature] = SECOND_DECAY * second[feature] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[feature] / (1 - Math.pow(FIRST_DECAY, step));
        double square = second[feature] / (1 - Math.pow(SECOND_DECAY, step));
        weights[feature] -= rate * mean / (Math.sqrt(square) + TINY);
      }
    }
  }

  private static void addGradient(BlendSample sample, double[] weights, double[] gradient) {
    double[] slopes = sample.rankSlopes(sample.scores(weights));
    for (int row = 0; row < slopes.length; row++) {
      int from = sample.seen()[row] ? sample.half() : 0;
      int offset = row * sample.half();
      for (int feature = 0; feature < sample.half(); feature++) {
        gradient[from + feature] += slopes[row] * sample.features()[offset + feature];
      }
    }
  }
}
