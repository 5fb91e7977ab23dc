package dev.penchant.modeling.quality;

/** Learned from all items of a shop, says what is believed of each. Immutable. */
interface Shrinkage {
  /**
   * @param count of observations, at least 1
   * @param sum of the observed values
   */
  QualityEstimate estimate(int count, double sum);

  /** What is expected of an item without any observation. */
  double shopMean();

  /** How many observations the shop's mean is worth, as the median of what is believed of it. */
  double strength();
}
