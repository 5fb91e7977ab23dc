package dev.penchant.domain.catalog;

import dev.penchant.domain.Text;

/**
 * The shop's own id of an item.
 *
 * @param value 1 to 128 characters, no blank at either end, no control character
 */
public record ItemId(String value) {
  public ItemId {
    Text.requireIdentifier("item id", value, 128);
  }

  @Override
  public String toString() {
    return value;
  }
}
