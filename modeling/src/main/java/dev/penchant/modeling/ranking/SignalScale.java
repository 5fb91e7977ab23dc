package dev.penchant.modeling.ranking;

/**
 * Adds signals into one score per item: total += weight · (value − mean) / deviation, mean and
 * standard deviation over all items. Signals of whatever unit become comparable that way.
 *
 * @param mean of the signal over all items
 * @param deviation its standard deviation, 0 for a signal that says the same of every item
 */
record SignalScale(double mean, double deviation) {

  /** Measures a signal. */
  static SignalScale of(float[] scores) {
    // two chains of additions each, so that one addition need not wait for the one before
    double sum = 0;
    double otherSum = 0;
    double squares = 0;
    double otherSquares = 0;
    int item = 0;
    for (; item + 1 < scores.length; item += 2) {
      double one = scores[item];
      double other = scores[item + 1];
      sum += one;
      otherSum += other;
      squares += one * one;
      otherSquares += other * other;
    }
    for (; item < scores.length; item++) {
      sum += scores[item];
      squares += (double) scores[item] * scores[item];
    }
    sum += otherSum;
    squares += otherSquares;
    return scores.length == 0
        ? new SignalScale(0, 0)
        : ofMoments(sum / scores.length, squares / scores.length);
  }

  /**
   * @param mean of the signal's values
   * @param meanSquare the mean of their squares
   */
  static SignalScale ofMoments(double mean, double meanSquare) {
    double variance = meanSquare - mean * mean;
    // rounding leaves a trace of variance in a constant signal
    boolean constant = variance <= 1e-12 * mean * mean;
    return new SignalScale(mean, constant ? 0 : Math.sqrt(variance));
  }

  /** The standardised value; 0 where the signal does not vary. */
  double standardised(float score) {
    return deviation == 0 ? 0 : (score - mean) / deviation;
  }

  /** The standardised value z, damped: {@code z / √(1 + |z|)}. */
  double damped(float score) {
    double value = standardised(score);
    return value / Math.sqrt(1 + Math.abs(value));
  }

  /** Adds both forms of the signal, each with its weight, to the totals. */
  void addTo(float[] totals, float[] scores, double plain, double damped) {
    addTo(totals, scores, plain);
    if (deviation == 0 || damped == 0) {
      return;
    }
    float factor = (float) (1 / deviation);
    float shift = (float) (-mean / deviation);
    float weight = (float) damped;
    for (int item = 0; item < totals.length; item++) {
      float value = scores[item] * factor + shift;
      totals[item] += weight * value / (float) Math.sqrt(1 + Math.abs(value));
    }
  }

  /** Adds the weighted, standardised signal to the totals. */
  void addTo(float[] totals, float[] scores, double weight) {
    if (deviation == 0 || weight == 0) {
      return;
    }
    float factor = (float) (weight / deviation);
    float shift = (float) (-mean * weight / deviation);
    for (int item = 0; item < totals.length; item++) {
      totals[item] += scores[item] * factor + shift;
    }
  }
}
