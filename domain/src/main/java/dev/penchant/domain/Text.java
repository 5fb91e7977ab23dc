package dev.penchant.domain;

/** Checks shared by the identifiers of the domain. */
public final class Text {
  private Text() {}

  /**
   * Returns {@code value} if it is a usable identifier.
   *
   * @param what what the value names, for the message
   * @param maximumLength the greatest length in UTF-16 units
   * @throws IllegalArgumentException if the value is null, blank, too long, starts or ends with a
   *     blank or holds a control character
   */
  public static String requireIdentifier(String what, String value, int maximumLength) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(what + " is missing");
    }
    if (value.length() > maximumLength) {
      throw new IllegalArgumentException(
          "%s has %d characters; at most %d are allowed"
              .formatted(what, value.length(), maximumLength));
    }
    if (!value.equals(value.strip())) {
      throw new IllegalArgumentException(what + " starts or ends with a blank: \"" + value + "\"");
    }
    if (hasControlCharacter(value)) {
      throw new IllegalArgumentException(what + " holds a control character");
    }
    return value;
  }

  // a plain loop: every id of every event passes here
  private static boolean hasControlCharacter(String value) {
    for (int index = 0; index < value.length(); index++) {
      if (Character.isISOControl(value.charAt(index))) {
        return true;
      }
    }
    return false;
  }
}
