package dev.penchant.domain.shop;

import java.util.regex.Pattern;

/**
 * Names a shop in addresses, tables and folders.
 *
 * @param value 1 to 40 of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record ShopId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public ShopId {
    if (value == null || !ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "shop id \"%s\" is not 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
