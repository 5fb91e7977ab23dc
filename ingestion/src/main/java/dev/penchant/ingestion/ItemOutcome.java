package dev.penchant.ingestion;

import dev.penchant.domain.catalog.Item;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one submitted item.
 *
 * @param item as it is now in the catalog; empty if it was rejected
 * @param reason a stable short name of why it was rejected, for example {@code bad-price}; empty
 *     text otherwise
 * @param message what is wrong and how to mend it; empty text unless rejected
 */
public record ItemOutcome(Optional<Item> item, String reason, String message) {
  public ItemOutcome {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }

  public boolean isStored() {
    return item.isPresent();
  }

  static ItemOutcome stored(Item item) {
    return new ItemOutcome(Optional.of(item), "", "");
  }

  static ItemOutcome rejected(String reason, String message) {
    return new ItemOutcome(Optional.empty(), reason, message);
  }
}
