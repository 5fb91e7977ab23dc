package dev.penchant.ingestion.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of a file's columns. Case does not matter, nor whether words are joined by blanks,
 * hyphens or underscores.
 */
final class Header {
  private static final int LONGEST_IN_MESSAGE = 300;

  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @throws UnreadableFeed if there is no column, or two have one name
   */
  Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    if (names.isEmpty()) {
      throw new UnreadableFeed("The file has no header; its first line must name the columns");
    }
    for (int index = 0; index < names.size(); index++) {
      Integer earlier = indexes.putIfAbsent(normalised(names.get(index)), index);
      if (earlier != null && !names.get(index).isBlank()) {
        throw new UnreadableFeed(
            "The header names the column \"%s\" twice; rename one of them"
                .formatted(shortened(names.get(index).strip())));
      }
    }
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** Where the first of the names stands that the header has. */
  OptionalInt find(List<String> alternatives) {
    return alternatives.stream()
        .map(name -> indexes.get(normalised(name)))
        .filter(index -> index != null)
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** The file lacks columns; the message names them and what is there instead. */
  UnreadableFeed lacking(List<String> missing, String expected) {
    return new UnreadableFeed(
        "The header lacks %s: it names %s, where %s is expected. Is this the right format?"
            .formatted(String.join(", ", missing), shortened(String.join(", ", names)), expected));
  }

  /** What is no table at all may have a header of any length and with any characters. */
  private static String shortened(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "");
    return printable.length() <= LONGEST_IN_MESSAGE
        ? printable
        : printable.substring(0, LONGEST_IN_MESSAGE) + "…";
  }

  static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
