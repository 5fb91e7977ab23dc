package dev.penchant.web.admin.sales;

import dev.penchant.recommendation.ItemQuality;
import dev.penchant.recommendation.SalesOutlook;
import java.util.Arrays;
import java.util.Locale;

/** By what items are put in order, the greatest first. */
public enum ItemOrder {
  /** What is foretold for the next period. */
  NEXT,
  /** The estimated rating. */
  RATING,
  /** The estimated share of buyers who buy again. */
  AGAIN;

  /** The name in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of this name; sales where it is none. */
  static ItemOrder of(String key) {
    return Arrays.stream(values())
        .filter(order -> order.key().equals(key))
        .findFirst()
        .orElse(NEXT);
  }

  /** What the item has of it; below everything where it has nothing. */
  double value(ItemsView.Found found) {
    return switch (this) {
      case NEXT ->
          found.next().map(SalesOutlook.ForetoldSales::expected).orElse(Double.NEGATIVE_INFINITY);
      case RATING ->
          found.rating().map(ItemQuality.Estimate::estimate).orElse(Double.NEGATIVE_INFINITY);
      case AGAIN ->
          found.again().map(ItemQuality.Estimate::estimate).orElse(Double.NEGATIVE_INFINITY);
    };
  }
}
