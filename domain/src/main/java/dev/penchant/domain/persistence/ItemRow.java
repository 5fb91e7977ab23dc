package dev.penchant.domain.persistence;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "item")
class ItemRow {
  @EmbeddedId private Key key;
  private String title;
  private String category;

  @Column(precision = 19, scale = 4)
  private BigDecimal price;

  private boolean available;

  @Column(name = "updated_at")
  private long updatedAt;

  protected ItemRow() {}

  /** Whole, for queries that read rows without keeping them in the persistence context. */
  ItemRow(
      String shop,
      String id,
      String title,
      String category,
      BigDecimal price,
      boolean available,
      long updatedAt) {
    this.key = new Key(shop, id);
    this.title = title;
    this.category = category;
    this.price = price;
    this.available = available;
    this.updatedAt = updatedAt;
  }

  Item toItem() {
    return new Item(
        new ItemId(key.id()),
        title,
        Optional.ofNullable(category),
        Optional.ofNullable(price).map(ItemRow::plain),
        available,
        Instant.ofEpochMilli(updatedAt));
  }

  /** The column has four decimals; a price of 2.5 shall not come back as 2.5000. */
  private static BigDecimal plain(BigDecimal price) {
    BigDecimal stripped = price.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Embeddable
  record Key(String shop, String id) {}
}
