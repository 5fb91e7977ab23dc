package dev.penchant.modeling.topic;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an item's title that can tell what it is about. */
public final class TitleWords {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LEAST_LENGTH = 3;

  /** Words that say how a thing is sold or joined, not what it is. */
  private static final Set<String> EMPTY =
      Set.of(
          "and",
          "the",
          "for",
          "with",
          "from",
          "set",
          "pack",
          "piece",
          "pieces",
          "pcs",
          "assorted",
          "asstd",
          "small",
          "large",
          "medium",
          "mini",
          "new",
          "size",
          "per",
          "und",
          "mit",
          "der",
          "die",
          "das",
          "les",
          "des",
          "pour",
          "avec");

  private TitleWords() {}

  /** In the order of the title, each once, lower case. */
  public static Set<String> of(String title) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT))) {
      boolean ideographic = word.codePoints().anyMatch(Character::isIdeographic);
      boolean lettered = word.codePoints().anyMatch(Character::isLetter);
      boolean numbered = word.codePoints().anyMatch(Character::isDigit);
      boolean longEnough = word.length() >= LEAST_LENGTH || ideographic;
      if (lettered && !numbered && longEnough && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** With an upper-case first letter, as a label begins. */
  public static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
