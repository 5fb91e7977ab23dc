package dev.penchant.domain.user;

import dev.penchant.domain.Text;

/**
 * The shop's own id of a shopper.
 *
 * @param value 1 to 128 characters, no blank at either end, no control character
 */
public record UserId(String value) {
  public UserId {
    Text.requireIdentifier("user id", value, 128);
  }

  @Override
  public String toString() {
    return value;
  }
}
