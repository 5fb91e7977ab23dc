package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns a blend's weights by the likelihood of the relevant items in a softmax over each case's
 * sampled rows (the top-one ListNet loss: Cao et al., "Learning to rank: from pairwise approach to
 * listwise approach", 2007), every case counting the same, with a small quadratic penalty, by Adam
 * over all cases at once. That problem is convex; start and order of cases do not matter. {@link
 * BlendRefinement} then moves the weights towards better lists.
 */
public final class BlendLearning {
  private static final int STEPS = 400;
  private static final int BLOCKS = 32;
  private static final double RATE = 0.05;
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
   * @param seenItems whether the blend is to rank items the user already had
   * @return weights for {@link Blend}; the same on any number of threads
   * @throws IllegalArgumentException if no case has a relevant candidate
   */
  public static float[] learn(
      List<BlendWindow> windows, SeenItems seenItems, long seed, int threads, Progress progress) {
    List<BlendSample> samples = new ArrayList<>();
    for (BlendWindow window : windows) {
      progress.checkStop();
      progress.report(0, "sampling %d cases for the blend".formatted(window.cases().size()));
      samples.addAll(new BlendSampling(window, seenItems, seed).draw(threads));
    }
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no case has a relevant item to learn a blend from");
    }
    int featureCount = BlendFeatures.count(windows.get(0).components().size());
    return new BlendLearning(samples, threads).minimise(featureCount, progress);
  }

  private float[] minimise(int featureCount, Progress progress) {
    double[] weights = new double[featureCount];
    double[] first = new double[featureCount];
    double[] second = new double[featureCount];
    for (int step = 1; step <= STEPS; step++) {
      progress.checkStop();
      double[] gradient = gradient(weights);
      double rate = RATE * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
      for (int feature = 0; feature < featureCount; feature++) {
        double slope = gradient[feature] + PENALTY * weights[feature];
        first[feature] = FIRST_DECAY * first[feature] + (1 - FIRST_DECAY) * slope;
        second[feature] = SECOND_DECAY * second[feature] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[feature] / (1 - Math.pow(FIRST_DECAY, step));
        double square = second[feature] / (1 - Math.pow(SECOND_DECAY, step));
        weights[feature] -= rate * mean / (Math.sqrt(square) + TINY);
      }
    }
    progress.report(1, "refining the blend");
    new BlendRefinement(samples, threads).refine(weights, progress);
    float[] result = new float[featureCount];
    for (int feature = 0; feature < featureCount; feature++) {
      result[feature] = (float) weights[feature];
    }
    return result;
  }

  /** The mean gradient over cases; blocks are fixed, so that sums do not depend on threads. */
  private double[] gradient(double[] weights) {
    double[][] byBlock = new double[BLOCKS][weights.length];
    CaseLoop.run(
        BLOCKS,
        threads,
        () ->
            block -> {
              for (int index = block; index < samples.size(); index += BLOCKS) {
                addGradient(samples.get(index), weights, byBlock[block]);
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

  private static void addGradient(BlendSample sample, double[] weights, double[] gradient) {
    double[] chances = new double[sample.rowCount()];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < chances.length; row++) {
      chances[row] = sample.score(row, weights);
      greatest = Math.max(greatest, chances[row]);
    }
    double sum = 0;
    for (int row = 0; row < chances.length; row++) {
      chances[row] = sample.copies()[row] * Math.exp(chances[row] - greatest);
      sum += chances[row];
    }
    for (int row = 0; row < chances.length; row++) {
      double wanted = row < sample.relevantCount() ? 1.0 / sample.relevantCount() : 0;
      double error = chances[row] / sum - wanted;
      int from = sample.seen()[row] ? sample.half() : 0;
      int offset = row * sample.half();
      for (int feature = 0; feature < sample.half(); feature++) {
        gradient[from + feature] += error * sample.features()[offset + feature];
      }
    }
  }
}
