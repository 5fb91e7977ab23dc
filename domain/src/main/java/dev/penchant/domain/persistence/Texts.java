package dev.penchant.domain.persistence;

/** Cuts free text to what its column holds. */
final class Texts {
  /** Length of the message columns. */
  static final int MESSAGE = 2_000;

  private Texts() {}

  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    // never between the halves of a surrogate pair, which no database takes
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end) + "…";
  }
}
