package dev.penchant.domain.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a shop sells.
 *
 * @param title what people read, at most 500 characters; the id where the shop gave none
 * @param category path in the shop's tree from the root, parts joined by {@code /}, for example
 *     {@code Kitchen/Baking}; at most 250 characters
 * @param price in the shop's currency, not negative
 * @param available whether it may be recommended
 */
public record Item(
    ItemId id,
    String title,
    Optional<String> category,
    Optional<BigDecimal> price,
    boolean available,
    Instant updatedAt) {
  public Item {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(updatedAt, "updatedAt");
    if (title == null || title.isBlank() || title.length() > 500) {
      throw new IllegalArgumentException("item title must have 1 to 500 characters");
    }
    if (category.filter(path -> path.isBlank() || path.length() > 250).isPresent()) {
      throw new IllegalArgumentException("item category must have 1 to 250 characters");
    }
    if (price.filter(amount -> amount.signum() < 0).isPresent()) {
      throw new IllegalArgumentException("item price must not be negative, but is " + price.get());
    }
  }

  /** Whether the item lies in the category or below it. */
  public boolean isIn(String categoryPath) {
    return category
        .filter(own -> own.equals(categoryPath) || own.startsWith(categoryPath + "/"))
        .isPresent();
  }
}
