package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.RankingMetrics;
import dev.penchant.modeling.parallel.Workers;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Trains a {@link BlendNet} on top of fixed linear weights by the same listwise loss, with Adam
 * over small batches. Every fifth case is kept apart: training goes on while their mean NDCG rises,
 * and unless it rose by more than chance would explain there is no net. The sums do not depend on
 * the number of threads.
 */
final class BlendNetTraining {
  private static final int UNITS = 16;
  private static final int CUTOFF = 10;
  private static final int KEPT_APART = 5;
  private static final int BATCH = 64;
  private static final int BLOCKS = 8;
  private static final int MAXIMUM_EPOCHS = 30;
  private static final int PATIENCE = 4;
  private static final double RATE = 0.004;
  private static final double PENALTY = 1e-4;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double TINY = 1e-8;

  /** Fewer cases than this teach a net nothing that lasts. */
  private static final int LEAST_CASES = 200;

  /** Rows of a smaller error move nothing. */
  private static final double LEAST_ERROR = 1e-7;

  private final List<BlendSample> samples;
  private final double[][] linear;
  private final int features;
  private final int contexts;
  private final int stride;
  private final float[] parameters;
  private final double[] first;
  private final double[] second;
  private int step;

  BlendNetTraining(List<BlendSample> samples, double[] weights, long seed) {
    this.samples = samples;
    this.linear = new double[samples.size()][];
    for (int index = 0; index < linear.length; index++) {
      BlendSample sample = samples.get(index);
      linear[index] = new double[sample.rowCount()];
      for (int row = 0; row < sample.rowCount(); row++) {
        linear[index][row] = sample.score(row, weights);
      }
    }
    this.features = samples.get(0).half() - 1;
    this.contexts = samples.get(0).context().length;
    this.stride = features + contexts + 2;
    this.parameters = new float[UNITS * stride];
    this.first = new double[parameters.length];
    this.second = new double[parameters.length];
    SplittableRandom random = new SplittableRandom(seed);
    double scale = Math.sqrt(2.0 / (features + contexts));
    for (int at = 0; at < parameters.length; at++) {
      boolean output = at % stride == stride - 1;
      double size = output ? 0.05 : scale;
      parameters[at] = (float) (size * (2 * random.nextDouble() - 1));
    }
  }

  Optional<BlendNet> train(int threads, Progress progress) {
    if (samples.size() < LEAST_CASES) {
      return Optional.empty();
    }
    double[] before = keptApart(null);
    float[] best = null;
    double[] bestValues = before;
    int since = 0;
    try (Workers workers = new Workers(threads)) {
      for (int epoch = 0; epoch < MAXIMUM_EPOCHS && since < PATIENCE; epoch++) {
        progress.checkStop();
        pass(epoch, workers, progress);
        double[] values = keptApart(parameters);
        since++;
        if (mean(values) > mean(bestValues)) {
          bestValues = values;
          best = parameters.clone();
          since = 0;
        }
      }
    }
    progress.report(
        1,
        "blend on cases kept apart: NDCG %.4f linear, %.4f with a net"
            .formatted(mean(before), mean(bestValues)));
    return best == null || !rises(before, bestValues)
        ? Optional.empty()
        : Optional.of(new BlendNet(UNITS, features, contexts, best));
  }

  /** Whether the mean difference is above one standard error of it. */
  private static boolean rises(double[] before, double[] after) {
    double sum = 0;
    double squares = 0;
    for (int index = 0; index < before.length; index++) {
      double difference = after[index] - before[index];
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / before.length;
    double variance = squares / before.length - mean * mean;
    return mean > Math.sqrt(variance / before.length);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** NDCG of each case that is not trained on. */
  private double[] keptApart(float[] withParameters) {
    double[] values = new double[(samples.size() + KEPT_APART - 1) / KEPT_APART];
    BlendNet net =
        withParameters == null ? null : new BlendNet(UNITS, features, contexts, withParameters);
    for (int index = 0; index < values.length; index++) {
      BlendSample sample = samples.get(index * KEPT_APART);
      double[] scores = linear[index * KEPT_APART].clone();
      for (int row = 0; row < scores.length && net != null; row++) {
        scores[row] += net.correction(sample.features(), row * sample.half(), sample.context());
      }
      values[index] = RankingMetrics.ndcg(sample.ranks(scores, CUTOFF), CUTOFF);
    }
    return values;
  }

  private void pass(int epoch, Workers workers, Progress progress) {
    int trained = 0;
    int[] order = new int[samples.size()];
    for (int index = 0; index < order.length; index++) {
      if (index % KEPT_APART != 0) {
        order[trained++] = index;
      }
    }
    shuffle(order, trained, new SplittableRandom(epoch));
    float[][] gradients = new float[BLOCKS][parameters.length];
    double rate = RATE / (1 + 0.15 * epoch);
    for (int from = 0; from < trained; from += BATCH) {
      int start = from;
      int end = Math.min(trained, from + BATCH);
      workers.run(
          BLOCKS,
          (block, worker) -> {
            java.util.Arrays.fill(gradients[block], 0);
            for (int index = start + block; index < end; index += BLOCKS) {
              addGradient(order[index], gradients[block]);
            }
          },
          progress);
      move(gradients, end - start, rate);
    }
  }

  private static void shuffle(int[] order, int count, SplittableRandom random) {
    for (int index = count - 1; index > 0; index--) {
      int other = random.nextInt(index + 1);
      int kept = order[index];
      order[index] = order[other];
      order[other] = kept;
    }
  }

  private void move(float[][] gradients, int count, double rate) {
    step++;
    for (int at = 0; at < parameters.length; at++) {
      double slope = PENALTY * parameters[at];
      for (float[] block : gradients) {
        slope += block[at] / count;
      }
      first[at] = FIRST_DECAY * first[at] + (1 - FIRST_DECAY) * slope;
      second[at] = SECOND_DECAY * second[at] + (1 - SECOND_DECAY) * slope * slope;
      double mean = first[at] / (1 - Math.pow(FIRST_DECAY, step));
      double square = second[at] / (1 - Math.pow(SECOND_DECAY, step));
      parameters[at] -= (float) (rate * mean / (Math.sqrt(square) + TINY));
    }
  }

  private void addGradient(int index, float[] gradient) {
    BlendSample sample = samples.get(index);
    int rows = sample.rowCount();
    float[] biases = new float[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      biases[unit] = BlendNet.bias(parameters, unit * stride, features, sample.context());
    }
    float[] values = new float[rows * UNITS];
    double[] scores = linear[index].clone();
    for (int row = 0; row < rows; row++) {
      scores[row] += forward(sample, row, biases, values);
    }
    double[] errors = sample.rankSlopes(scores);
    float[] deltas = new float[UNITS];
    for (int row = 0; row < rows; row++) {
      if (Math.abs(errors[row]) > LEAST_ERROR) {
        backward(sample, row, (float) errors[row], values, gradient, deltas);
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      int at = unit * stride + features;
      for (int context = 0; context < contexts; context++) {
        gradient[at + context] += deltas[unit] * sample.context()[context];
      }
      gradient[at + contexts] += deltas[unit];
    }
  }

  private double forward(BlendSample sample, int row, float[] biases, float[] values) {
    int offset = row * sample.half();
    double sum = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      int at = unit * stride;
      float value = biases[unit];
      for (int feature = 0; feature < features; feature++) {
        value += parameters[at + feature] * sample.features()[offset + feature];
      }
      values[row * UNITS + unit] = value;
      sum += Math.max(0, value) * parameters[at + stride - 1];
    }
    return sum;
  }

  private void backward(
      BlendSample sample, int row, float error, float[] values, float[] gradient, float[] deltas) {
    int offset = row * sample.half();
    for (int unit = 0; unit < UNITS; unit++) {
      float value = values[row * UNITS + unit];
      if (value <= 0) {
        continue;
      }
      int at = unit * stride;
      gradient[at + stride - 1] += error * value;
      float delta = error * parameters[at + stride - 1];
      deltas[unit] += delta;
      for (int feature = 0; feature < features; feature++) {
        gradient[at + feature] += delta * sample.features()[offset + feature];
      }
    }
  }
}
