package dev.penchant.ingestion.simulation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An item of the simulated shop.
 *
 * @param topic index of the topic it belongs to
 * @param appeal how often it is chosen, relative to the others of its topic
 * @param launchedAt from when it is on sale
 */
public record SimulatedItem(
    ItemId id,
    String title,
    String category,
    BigDecimal price,
    int topic,
    double appeal,
    Instant launchedAt) {

  /** The item as the catalog has it. */
  public Item toItem(Instant updatedAt) {
    return new Item(id, title, Optional.of(category), Optional.of(price), true, updatedAt);
  }
}
