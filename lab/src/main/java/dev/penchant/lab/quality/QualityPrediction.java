package dev.penchant.lab.quality;

import dev.penchant.modeling.quality.QualityEstimate;
import dev.penchant.modeling.quality.QualityTable;
import java.util.function.ToDoubleFunction;

/** What may be taken for an item's true mean. */
enum QualityPrediction {
  SHOP_MEAN("shop's mean"),
  /** The item's own; where it has no observation, the shop's. */
  PLAIN_MEAN("plain mean"),
  SHRUNK("shrunk");

  private final String label;

  QualityPrediction(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  double of(QualityTable table, int item) {
    return switch (this) {
      case SHOP_MEAN -> table.shopMean();
      case PLAIN_MEAN -> orShopMean(table, item, QualityEstimate::raw);
      case SHRUNK -> orShopMean(table, item, QualityEstimate::estimate);
    };
  }

  private static double orShopMean(
      QualityTable table, int item, ToDoubleFunction<QualityEstimate> value) {
    return table.of(item).stream().mapToDouble(value).findFirst().orElse(table.shopMean());
  }
}
