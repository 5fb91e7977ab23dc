package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.CaseLoop;
import java.util.List;

/**
 * The weights under which the relevant rows are likeliest in a softmax over each case's rows, with
 * a small quadratic penalty. That problem is convex, so Newton's method with halved steps finds its
 * one optimum, in some ten passes over the cases. One use; not for use by several threads.
 */
final class LikeliestWeights {
  /** By case, so that it matters where cases say nothing and hardly where they do. */
  static final double PENALTY = 1e-4;

  private static final int BLOCKS = 32;
  private static final int STEPS = 50;
  private static final int HALVINGS = 20;

  /** A step that should lower the loss by less is the last. */
  private static final double ENOUGH = 1e-9;

  private final List<BlendSample> samples;
  private final int threads;
  private final int count;

  LikeliestWeights(List<BlendSample> samples, int threads) {
    this.samples = samples;
    this.threads = threads;
    this.count = 2 * samples.get(0).half();
  }

  /** Of both halves; the same on any number of threads. */
  double[] find(Progress progress) {
    double[] weights = new double[count];
    double loss = loss(weights);
    for (int step = 0; step < STEPS; step++) {
      progress.checkStop();
      Slopes slopes = slopes(weights);
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

  /** Blocks are fixed, so that sums do not depend on threads. */
  private double loss(double[] weights) {
    double[] byBlock = new double[BLOCKS];
    CaseLoop.run(
        BLOCKS,
        threads,
        () ->
            block -> {
              for (int index = block; index < samples.size(); index += BLOCKS) {
                BlendSample sample = samples.get(index);
                byBlock[block] += sample.loss(sample.scores(weights));
              }
            });
    double sum = 0;
    for (double one : byBlock) {
      sum += one / samples.size();
    }
    for (double weight : weights) {
      sum += PENALTY * weight * weight / 2;
    }
    return sum;
  }

  private Slopes slopes(double[] weights) {
    Slopes[] byBlock = new Slopes[BLOCKS];
    CaseLoop.run(
        BLOCKS,
        threads,
        () ->
            block -> {
              byBlock[block] = new Slopes(count);
              for (int index = block; index < samples.size(); index += BLOCKS) {
                byBlock[block].add(samples.get(index), weights);
              }
            });
    Slopes total = new Slopes(count);
    for (Slopes one : byBlock) {
      total.add(one, 1.0 / samples.size());
    }
    total.penalize(weights);
    return total;
  }

  /** Gradient and curvature (lower triangle, row after row) of the loss. */
  private static final class Slopes {
    private final int count;
    private final double[] gradient;
    private final double[] curvature;

    Slopes(int count) {
      this.count = count;
      this.gradient = new double[count];
      this.curvature = new double[count * count];
    }

    /** Adds those of one case: its features' mean error and their covariance in the softmax. */
    void add(BlendSample sample, double[] weights) {
      double[] scores = sample.scores(weights);
      double[] chances = sample.chances(scores);
      double[] mean = new double[count];
      for (int row = 0; row < chances.length; row++) {
        int from = sample.seen()[row] ? sample.half() : 0;
        int offset = row * sample.half();
        double error = chances[row] - sample.target(row);
        for (int one = 0; one < sample.half(); one++) {
          double value = sample.features()[offset + one];
          double weighted = chances[row] * value;
          mean[from + one] += weighted;
          gradient[from + one] += error * value;
          int line = (from + one) * count + from;
          for (int other = 0; other <= one; other++) {
            curvature[line + other] += weighted * sample.features()[offset + other];
          }
        }
      }
      for (int one = 0; one < count; one++) {
        for (int other = 0; other <= one; other++) {
          curvature[one * count + other] -= mean[one] * mean[other];
        }
      }
    }

    void add(Slopes other, double share) {
      for (int index = 0; index < gradient.length; index++) {
        gradient[index] += share * other.gradient[index];
      }
      for (int index = 0; index < curvature.length; index++) {
        curvature[index] += share * other.curvature[index];
      }
    }

    void penalize(double[] weights) {
      for (int one = 0; one < count; one++) {
        gradient[one] += PENALTY * weights[one];
        curvature[one * count + one] += PENALTY;
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
