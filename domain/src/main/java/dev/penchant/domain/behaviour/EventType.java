package dev.penchant.domain.behaviour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user did. */
public enum EventType {
  VIEW(0),
  CLICK(1),
  FAVOURITE(2),
  CART(3),
  REMOVE_FROM_CART(4),
  PURCHASE(5),
  /** The value is the rating, 1 to 5. */
  RATING(6),
  /** May be without an item. */
  SEARCH(7),
  /** The item was shown to the user in a list. */
  IMPRESSION(8),
  DISLIKE(9);

  private final byte code;

  EventType(int code) {
    this.code = (byte) code;
  }

  /** The number under which tables and model files keep the type; never changes. */
  public byte code() {
    return code;
  }

  /** The name in the API and in files: lower case, words joined by {@code -}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EventType> fromWireName(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(name)).findFirst();
  }

  /** All wire names, for messages. */
  public static String wireNames() {
    return Arrays.stream(values()).map(EventType::wireName).collect(Collectors.joining(", "));
  }

  /**
   * The type kept under the code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventType fromCode(int code) {
    return Arrays.stream(values())
        .filter(type -> type.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no event type has code " + code));
  }
}
