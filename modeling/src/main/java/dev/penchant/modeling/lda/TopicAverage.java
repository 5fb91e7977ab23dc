package dev.penchant.modeling.lda;

/** The mean of several samples of φ. Not thread-safe. */
final class TopicAverage {
  private double[] sums = new double[0];
  private int samples;

  void add(float[] topics) {
    if (samples++ == 0) {
      sums = new double[topics.length];
    }
    for (int index = 0; index < topics.length; index++) {
      sums[index] += topics[index];
    }
  }

  /**
   * @throws IllegalStateException if there is no sample
   */
  float[] mean() {
    if (samples == 0) {
      throw new IllegalStateException("no sample of the topics was taken");
    }
    float[] mean = new float[sums.length];
    for (int index = 0; index < mean.length; index++) {
      mean[index] = (float) (sums[index] / samples);
    }
    return mean;
  }
}
