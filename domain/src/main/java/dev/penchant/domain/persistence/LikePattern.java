package dev.penchant.domain.persistence;

/** Patterns for LIKE … ESCAPE '!' in which the sought text stands for itself. */
final class LikePattern {
  private LikePattern() {}

  static String startingWith(String text) {
    return escape(text) + "%";
  }

  static String containing(String text) {
    return "%" + escape(text) + "%";
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
