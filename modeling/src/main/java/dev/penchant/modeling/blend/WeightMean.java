package dev.penchant.modeling.blend;

import java.util.List;

/**
 * The mean of linear weights that were found in different ways and so differ in scale: each counts
 * by the spread of the scores it gives. The mean has the spread of the first.
 */
final class WeightMean {
  private WeightMean() {}

  /**
   * @param found at least one
   * @param samples by whose rows the spread is told, but for those drawn by chance
   */
  static double[] of(List<double[]> found, List<BlendSample> samples) {
    double[] mean = new double[found.get(0).length];
    double scale = spread(found.get(0), samples);
    for (double[] weights : found) {
      double own = spread(weights, samples);
      double share = own > 0 ? scale / own / found.size() : 0;
      for (int feature = 0; feature < mean.length; feature++) {
        mean[feature] += share * weights[feature];
      }
    }
    return mean;
  }

  /** The mean over cases of the deviation of the scores within a case. */
  static double spread(double[] weights, List<BlendSample> samples) {
    double sum = 0;
    for (BlendSample sample : samples) {
      double total = 0;
      double squares = 0;
      int count = 0;
      for (int row = 0; row < sample.rowCount(); row++) {
        if (sample.copies()[row] == 1) {
          double score = sample.score(row, weights);
          total += score;
          squares += score * score;
          count++;
        }
      }
      double mean = total / Math.max(1, count);
      sum += Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
    }
    return sum / samples.size();
  }
}
