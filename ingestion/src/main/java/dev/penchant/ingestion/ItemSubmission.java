package dev.penchant.ingestion;

import java.util.Objects;
import java.util.Optional;

/**
 * An item as a shop sent it: every field as the text that was written, absent where there was none.
 *
 * @param id the shop's own id of the item; required
 * @param title what people read; the id where absent
 * @param category path from the root, parts joined by {@code /}
 * @param price a decimal number, not negative
 * @param available {@code true} or {@code false}; {@code true} where absent
 */
public record ItemSubmission(
    Optional<String> id,
    Optional<String> title,
    Optional<String> category,
    Optional<String> price,
    Optional<String> available) {
  public ItemSubmission {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(available, "available");
  }

  /** The same item under another id, for addresses that carry the id. */
  public ItemSubmission withId(String other) {
    return new ItemSubmission(Optional.of(other), title, category, price, available);
  }
}
