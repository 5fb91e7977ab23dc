package dev.penchant.domain.interest;

import java.util.Arrays;

/** A user's distribution over topics at a time: non-negative weights that sum to 1. Immutable. */
public final class InterestProfile {
  private static final double SUM_TOLERANCE = 1e-3;

  private final float[] weights;

  /**
   * @param weights one per topic; copied and scaled to sum to exactly 1 within rounding
   * @throws IllegalArgumentException if empty, negative, not finite or not summing to 1 within
   *     0.001
   */
  public InterestProfile(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      if (!(weight >= 0) || Float.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "profile weight must be finite and not negative, but is " + weight);
      }
      sum += weight;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("profile weights must sum to 1, but sum to " + sum);
    }
    this.weights = weights.clone();
    for (int topic = 0; topic < weights.length; topic++) {
      this.weights[topic] /= (float) sum;
    }
  }

  public int topicCount() {
    return weights.length;
  }

  public float weight(int topic) {
    return weights[topic];
  }

  public float[] toArray() {
    return weights.clone();
  }

  /** The topic of the greatest weight, the first of equals. */
  public int mainTopic() {
    int best = 0;
    for (int topic = 1; topic < weights.length; topic++) {
      if (weights[topic] > weights[best]) {
        best = topic;
      }
    }
    return best;
  }

  /**
   * How concentrated the profile is: 1 − normalised entropy, 0 for uniform, 1 for a single topic.
   */
  public double focus() {
    if (weights.length == 1) {
      return 1;
    }
    double entropy = 0;
    for (float weight : weights) {
      if (weight > 0) {
        entropy -= weight * Math.log(weight);
      }
    }
    return Math.max(0, 1 - entropy / Math.log(weights.length));
  }

  /**
   * Total variation distance, half the sum of absolute differences: 0 for equal, 1 for disjoint.
   *
   * @throws IllegalArgumentException if the topic counts differ
   */
  public double totalVariation(InterestProfile other) {
    if (weights.length != other.weights.length) {
      throw new IllegalArgumentException(
          "profiles have %d and %d topics".formatted(weights.length, other.weights.length));
    }
    double sum = 0;
    for (int topic = 0; topic < weights.length; topic++) {
      sum += Math.abs(weights[topic] - other.weights[topic]);
    }
    return sum / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InterestProfile that && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return Arrays.toString(weights);
  }
}
