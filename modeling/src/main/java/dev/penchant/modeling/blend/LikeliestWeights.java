package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * The weights under which the relevant rows are likeliest in a softmax over each case's rows, with
 * a small quadratic penalty. That problem is convex, so Newton's method with halved steps finds its
 * one optimum, in some ten passes over the cases. One use; not for use by several threads.
 */
final class LikeliestWeights {
  /** By case, so that it matters where cases say nothing and hardly where they do. */
  static final double PENALTY = 1e-4;

  private static final int STEPS = 50;
  private static final int HALVINGS = 20;

  /** A step that should lower the loss by less is the last. */
  private static final double ENOUGH = 1e-9;

  private final SampleMeans means;
  private final int count;

  LikeliestWeights(List<BlendSample> samples, int threads) {
    this.means = new SampleMeans(samples, threads);
    this.count = 2 * samples.get(0).half();
  }

  /** Of both halves; the same on any number of threads. */
  double[] find(Progress progress) {
    double[] weights = new double[count];
    double loss = loss(weights);
    for (int step = 0; step < STEPS; step++) {
      progress.checkStop();
      Slopes slopes = new Slopes(weights);
      double[] direction = slopes.solve();
      double promised = slopes.along(direction) / 2;
      if (promised < ENOUGH) {
        return weights;
      }
      double length = 1;
      double[] moved = moved(weights, direction, length);
      double reached = loss(moved);
      for (int halving = 0; halving < HALVINGS && reached > loss; halving++) {
        length /= 2;
        moved = moved(weights, direction, length);
        reached = loss(moved);
      }
      if (reached >= loss) {
        return weights;
      }
      weights = moved;
      loss = reached;
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int feature = 0; feature < moved.length; feature++) {
      moved[feature] -= length * direction[feature];
    }
    return moved;
  }

  private double loss(double[] weights) {
    double loss = means.of(1, (sample, sum) -> sum[0] += sample.loss(sample.scores(weights)))[0];
    for (double weight : weights) {
      loss += PENALTY * weight * weight / 2;
    }
    return loss;
  }

  /** Gradient and curvature of the loss. */
  private final class Slopes {
    private final double[] gradient;

    /** The lower triangle, row after row. */
    private final double[] curvature;

    Slopes(double[] weights) {
      double[] both = means.of(count + count * count, (sample, sums) -> add(sample, weights, sums));
      gradient = Arrays.copyOf(both, count);
      curvature = Arrays.copyOfRange(both, count, both.length);
      for (int one = 0; one < count; one++) {
        gradient[one] += PENALTY * weights[one];
        curvature[one * count + one] += PENALTY;
      }
    }

    /** Adds those of one case: its features' mean error and their covariance in the softmax. */
    private void add(BlendSample sample, double[] weights, double[] sums) {
      double[] chances = sample.chances(sample.scores(weights));
      double[] mean = new double[count];
      for (int row = 0; row < chances.length; row++) {
        int from = sample.seen()[row] ? sample.half() : 0;
        int offset = row * sample.half();
        double error = chances[row] - sample.target(row);
        for (int one = 0; one < sample.half(); one++) {
          double value = sample.features()[offset + one];
          double weighted = chances[row] * value;
          mean[from + one] += weighted;
          sums[from + one] += error * value;
          int line = count + (from + one) * count + from;
          for (int other = 0; other <= one; other++) {
            sums[line + other] += weighted * sample.features()[offset + other];
          }
        }
      }
      for (int one = 0; one < count; one++) {
        for (int other = 0; other <= one; other++) {
          sums[count + one * count + other] -= mean[one] * mean[other];
        }
      }
    }

    double along(double[] direction) {
      double sum = 0;
      for (int one = 0; one < count; one++) {
        sum += gradient[one] * direction[one];
      }
      return sum;
    }

    /** Curvature⁻¹ · gradient, by a Cholesky factor in place of the curvature. */
    double[] solve() {
      double[] solution = gradient.clone();
      for (int one = 0; one < count; one++) {
        for (int other = 0; other <= one; other++) {
          double rest = curvature[one * count + other];
          for (int before = 0; before < other; before++) {
            rest -= curvature[one * count + before] * curvature[other * count + before];
          }
          curvature[one * count + other] =
              one == other
                  ? Math.sqrt(Math.max(rest, PENALTY / 2))
                  : rest / curvature[other * count + other];
        }
        for (int before = 0; before < one; before++) {
          solution[one] -= curvature[one * count + before] * solution[before];
        }
        solution[one] /= curvature[one * count + one];
      }
      for (int one = count - 1; one >= 0; one--) {
        for (int after = one + 1; after < count; after++) {
          solution[one] -= curvature[after * count + one] * solution[after];
        }
        solution[one] /= curvature[one * count + one];
      }
      return solution;
    }
  }
}
