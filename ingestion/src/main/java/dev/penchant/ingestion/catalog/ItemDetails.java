package dev.penchant.ingestion.catalog;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is told of an item beside its id; what is absent is not known. {@link ItemRules} says what
 * is allowed.
 */
public record ItemDetails(
    Optional<String> title, Optional<String> category, Optional<BigDecimal> price) {
  /** Nothing is told. */
  public static final ItemDetails NONE =
      new ItemDetails(Optional.empty(), Optional.empty(), Optional.empty());

  public ItemDetails {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(price, "price");
  }

  /** These details, completed by the others where they do not know. */
  public ItemDetails or(ItemDetails others) {
    return new ItemDetails(
        title.or(others::title), category.or(others::category), price.or(others::price));
  }

  /** A new item of these details, its title the id where none is known. */
  public Item newItem(ItemId id, Instant now) {
    return new Item(id, title.orElse(id.value()), category, price, true, now);
  }

  /** The item with what these details know; the very same item if that changes nothing. */
  public Item completing(Item item, Instant now) {
    Item completed =
        new Item(
            item.id(),
            title.orElse(item.title()),
            category.or(item::category),
            price.or(item::price),
            item.available(),
            now);
    return isSame(item, completed) ? item : completed;
  }

  private static boolean isSame(Item item, Item other) {
    return item.title().equals(other.title())
        && item.category().equals(other.category())
        && item.price().isPresent() == other.price().isPresent()
        && item.price().orElse(BigDecimal.ZERO).compareTo(other.price().orElse(BigDecimal.ZERO))
            == 0;
  }
}
