package dev.penchant.modeling.quality;

/**
 * What is believed of one item.
 *
 * @param observations how many ratings or buyers it rests on, at least 1
 * @param raw their plain mean
 * @param estimate the mean shrunk to the shop's, by less the more observations there are
 * @param low lower end of the 80 % interval of the item's true mean
 * @param high its upper end
 */
public record QualityEstimate(
    int observations, double raw, double estimate, double low, double high) {
  public QualityEstimate {
    if (observations < 1 || !(low <= high)) {
      throw new IllegalArgumentException(
          "no estimate from %d observations between %s and %s".formatted(observations, low, high));
    }
  }
}
