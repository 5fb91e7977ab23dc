package dev.penchant.modeling.blend;

import java.util.Arrays;

/**
 * A correction of the linear blend: one layer of rectified units over an item's features and the
 * circumstances of the question (how long the history is, how sure each component is), which lets
 * weights differ between new and old users, and components count for more where they agree. A
 * unit's value is {@code max(0, bias + context · contextWeights + features · featureWeights)}.
 * Immutable and thread-safe.
 *
 * <p>One array of parameters: for each unit its feature weights, context weights, bias and output
 * weight.
 */
public final class BlendNet {
  private static final int BLOCK = 2048;

  private final int units;
  private final int features;
  private final int contexts;
  private final float[] parameters;

  /**
   * @param features of an item
   * @param contexts of a question
   * @param parameters units × (features + contexts + 2)
   */
  BlendNet(int units, int features, int contexts, float[] parameters) {
    if (parameters.length != units * (features + contexts + 2)) {
      throw new IllegalArgumentException(
          "%d parameters do not fit %d units of %d features and %d contexts"
              .formatted(parameters.length, units, features, contexts));
    }
    this.units = units;
    this.features = features;
    this.contexts = contexts;
    this.parameters = parameters.clone();
  }

  int units() {
    return units;
  }

  int stride() {
    return features + contexts + 2;
  }

  /** A unit's bias in these circumstances. */
  static float bias(float[] parameters, int at, int features, float[] context) {
    float sum = parameters[at + features + context.length];
    for (int index = 0; index < context.length; index++) {
      sum += parameters[at + features + index] * context[index];
    }
    return sum;
  }

  /** The correction of one row of features. */
  double correction(float[] rows, int offset, float[] context) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      float value = value(unit, rows, offset, context);
      if (value > 0) {
        sum += (double) value * output(unit);
      }
    }
    return sum;
  }

  /**
   * How the correction of one row grows with each feature. The correction is linear between the
   * rows at which a unit begins to speak, so that slope · feature is what a feature says.
   */
  double[] slopes(float[] row, float[] context) {
    double[] slopes = new double[features];
    for (int unit = 0; unit < units; unit++) {
      if (value(unit, row, 0, context) > 0) {
        for (int feature = 0; feature < features; feature++) {
          slopes[feature] += (double) output(unit) * parameters[unit * stride() + feature];
        }
      }
    }
    return slopes;
  }

  private float value(int unit, float[] rows, int offset, float[] context) {
    int at = unit * stride();
    float value = bias(parameters, at, features, context);
    for (int feature = 0; feature < features; feature++) {
      value += parameters[at + feature] * rows[offset + feature];
    }
    return value;
  }

  private float output(int unit) {
    return parameters[(unit + 1) * stride() - 1];
  }

  /**
   * Adds the correction of every item to its score.
   *
   * @param byFeature features × items
   */
  void addTo(float[] scores, float[][] byFeature, float[] context) {
    float[] values = new float[BLOCK];
    for (int start = 0; start < scores.length; start += BLOCK) {
      int count = Math.min(BLOCK, scores.length - start);
      for (int unit = 0; unit < units; unit++) {
        int at = unit * stride();
        Arrays.fill(values, 0, count, bias(parameters, at, features, context));
        for (int feature = 0; feature < features; feature++) {
          add(values, count, parameters[at + feature], byFeature[feature], start);
        }
        float output = output(unit);
        for (int item = 0; item < count; item++) {
          scores[start + item] += output * Math.max(0, values[item]);
        }
      }
    }
  }

  private static void add(float[] values, int count, float weight, float[] feature, int start) {
    for (int item = 0; item < count; item++) {
      values[item] += weight * feature[start + item];
    }
  }
}
