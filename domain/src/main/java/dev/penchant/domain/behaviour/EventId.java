package dev.penchant.domain.behaviour;

import dev.penchant.domain.Text;

/**
 * Names an event within its shop: the same id sent twice is the same event.
 *
 * @param value 1 to 100 characters, no blank at either end, no control character
 */
public record EventId(String value) {
  public EventId {
    Text.requireIdentifier("event id", value, 100);
  }

  @Override
  public String toString() {
    return value;
  }
}
