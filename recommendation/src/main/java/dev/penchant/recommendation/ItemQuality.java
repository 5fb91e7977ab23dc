package dev.penchant.recommendation;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How good an item is, as its buyers show it.
 *
 * @param rating on the scale of 1 to 5; empty if nobody has rated the item
 * @param repurchase the share of buyers who bought the item again within the window, 0 to 1; empty
 *     if no buyer has had the time
 * @param window how long a buyer is watched for a second purchase
 */
public record ItemQuality(
    Optional<Estimate> rating, Optional<Estimate> repurchase, Duration window) {
  public ItemQuality {
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(repurchase, "repurchase");
    Objects.requireNonNull(window, "window");
  }

  /**
   * One kind of quality.
   *
   * @param observations how many ratings or buyers it rests on, at least 1
   * @param raw their plain mean
   * @param estimate the mean shrunk to the shop's, by less the more observations there are
   * @param low lower end of the 80 % interval
   * @param high its upper end
   * @param shopMean what is expected of an item of which nothing is known
   */
  public record Estimate(
      int observations, double raw, double estimate, double low, double high, double shopMean) {}
}
