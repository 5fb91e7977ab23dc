package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns a blend's weights by the likelihood of the relevant items in a softmax over each case's
 * sampled rows (the top-one ListNet loss: Cao et al., "Learning to rank: from pairwise approach to
 * listwise approach", 2007), every case counting the same, with a small quadratic penalty, by Adam
 * over all cases at once. That problem is convex; start and order of cases do not matter. A {@link
 * BlendNet} then learns what the linear weights miss, if anything, and {@link BlendRefinement}
 * moves the linear weights towards better lists.
 */
public final class BlendLearning {
  private static final int STEPS = 300;
  private static final int BLOCKS = 32;

  /** A few dozen weights are sure with fewer cases than a net can use. */
  private static final int LINEAR_CASES = 5_000;

  private static final double LIKELIHOOD_RATE = 0.05;
  private static final double RANK_RATE = 0.01;
  private static final double PENALTY = 1e-4;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double TINY = 1e-8;

  private final List<BlendSample> samples;
  private final int threads;

  private BlendLearning(List<BlendSample> samples, int threads) {
    this.samples = samples;
    this.threads = threads;
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
    return learnFrom(samples(windows, settings, progress), settings, progress);
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
    return toFloats(new BlendLearning(forLinear(samples), settings.threads()).linear(progress));
  }

  static BlendWeights learnFrom(
      List<BlendSample> samples, EvaluationSettings settings, Progress progress) {
    int threads = settings.threads();
    double[] weights = new BlendLearning(forLinear(samples), threads).linear(progress);
    progress.report(0.5, "looking for what a linear blend misses");
    Optional<BlendNet> net =
        new BlendNetTraining(samples, weights, settings.seed())
            .train(threads, progress.part(0.5, 0.8));
    return new BlendWeights(toFloats(weights), net);
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

  private static List<BlendSample> forLinear(List<BlendSample> samples) {
    return samples.subList(0, Math.min(LINEAR_CASES, samples.size()));
  }

  /**
   * The better of two hills: the one above the learned weights, and the one above all components
   * damped and counting the same, from which few steps lead far and which no unsure weight spoils.
   */
  private double[] linear(Progress progress) {
    double[] learned = new double[2 * samples.get(0).half()];
    descend(learned, BlendSample::errors, LIKELIHOOD_RATE, progress);
    descend(learned, BlendSample::rankSlopes, RANK_RATE, progress);
    double[] even = evenlyDamped(learned.length);
    return refined(even, progress) > refined(learned, progress) ? even : learned;
  }

  private double refined(double[] weights, Progress progress) {
    return new BlendRefinement(samples, threads).refine(weights, Optional.empty(), progress);
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

  /** How much each row of a sample should move, given the scores of all. */
  private interface Slopes {
    double[] of(BlendSample sample, double[] scores);
  }

  private void descend(double[] weights, Slopes slopes, double fullRate, Progress progress) {
    int featureCount = weights.length;
    double[] first = new double[featureCount];
    double[] second = new double[featureCount];
    for (int step = 1; step <= STEPS; step++) {
      progress.checkStop();
      double[] gradient = gradient(weights, slopes);
      double rate = fullRate * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
      for (int feature = 0; feature < featureCount; feature++) {
        double slope = gradient[feature] + PENALTY * weights[feature];
        first[feature] = FIRST_DECAY * first[feature] + (1 - FIRST_DECAY) * slope;
        second[feature] = SECOND_DECAY * second[feature] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[feature] / (1 - Math.pow(FIRST_DECAY, step));
        double square = second[feature] / (1 - Math.pow(SECOND_DECAY, step));
        weights[feature] -= rate * mean / (Math.sqrt(square) + TINY);
      }
    }
  }

  /** The mean gradient over cases; blocks are fixed, so that sums do not depend on threads. */
  private double[] gradient(double[] weights, Slopes slopes) {
    double[][] byBlock = new double[BLOCKS][weights.length];
    CaseLoop.run(
        BLOCKS,
        threads,
        () ->
            block -> {
              for (int index = block; index < samples.size(); index += BLOCKS) {
                addGradient(samples.get(index), weights, slopes, byBlock[block]);
              }
            });
    double[] total = new double[weights.length];
    for (double[] block : byBlock) {
      for (int feature = 0; feature < total.length; feature++) {
        total[feature] += block[feature] / samples.size();
      }
    }
    return total;
  }

  private static void addGradient(
      BlendSample sample, double[] weights, Slopes slopes, double[] gradient) {
    double[] scores = new double[sample.rowCount()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = sample.score(row, weights);
    }
    double[] errors = slopes.of(sample, scores);
    for (int row = 0; row < errors.length; row++) {
      double error = errors[row];
      int from = sample.seen()[row] ? sample.half() : 0;
      int offset = row * sample.half();
      for (int feature = 0; feature < sample.half(); feature++) {
        gradient[from + feature] += error * sample.features()[offset + feature];
      }
    }
  }
}
