package dev.penchant.modeling.quality;

import dev.penchant.modeling.dataset.BehaviourDataset;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The quality of a shop's items.
 *
 * @param ratings on the scale of 1 to 5; empty if the log has none
 * @param repurchases shares of buyers who bought the item again within the window; empty if no
 *     buyer has had the time
 * @param window how long a buyer is watched for a second purchase
 */
public record ShopQuality(
    Optional<QualityTable> ratings, Optional<QualityTable> repurchases, Duration window) {
  public ShopQuality {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(repurchases, "repurchases");
    if (window.compareTo(Duration.ofDays(1)) <= 0) {
      throw new IllegalArgumentException(
          "a window of %s is too short: what follows within a day belongs to the first purchase"
              .formatted(window));
    }
  }

  /** Learned from all events of the log; the same log gives the same bytes. */
  public static ShopQuality of(BehaviourDataset dataset) {
    return of(dataset, Repurchases.window(dataset));
  }

  /**
   * The same with another window.
   *
   * @param window more than a day
   */
  public static ShopQuality of(BehaviourDataset dataset, Duration window) {
    Evidence ratings = ItemRatings.of(dataset);
    Evidence repurchases = Repurchases.of(dataset, window);
    return new ShopQuality(
        ratings.total() == 0
            ? Optional.empty()
            : Optional.of(
                QualityTable.of(
                    ratings,
                    MeanShrinkage.learned(ratings, ItemRatings.LOWEST, ItemRatings.HIGHEST))),
        repurchases.total() == 0
            ? Optional.empty()
            : Optional.of(QualityTable.of(repurchases, RateShrinkage.learned(repurchases))),
        window);
  }
}
