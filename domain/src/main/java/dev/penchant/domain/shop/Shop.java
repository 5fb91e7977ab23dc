package dev.penchant.domain.shop;

import java.time.Instant;
import java.util.Objects;

/**
 * A tenant.
 *
 * @param name shown to people, 1 to 200 characters
 * @param createdAt when it was set up here
 */
public record Shop(ShopId id, String name, ShopSettings settings, Instant createdAt) {
  public Shop {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(createdAt, "createdAt");
    if (name == null || name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("shop name must have 1 to 200 characters");
    }
  }
}
