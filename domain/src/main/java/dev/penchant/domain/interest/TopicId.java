package dev.penchant.domain.interest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a topic of a shop for as long as it lives, from one model version to the next; its place in
 * profiles may change. As text {@code VERSION-NUMBER}, for example {@code 3-17}.
 *
 * @param since number of the model version in which the topic first appeared, at least 1
 * @param number its number within that version, at least 0
 */
public record TopicId(long since, int number) implements Comparable<TopicId> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

  public TopicId {
    if (since < 1 || number < 0) {
      throw new IllegalArgumentException(
          "a topic id is made of a version from 1 and a number from 0, not %d and %d"
              .formatted(since, number));
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no topic id
   */
  public static TopicId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no topic id; one looks like 3-17".formatted(text));
    }
    return new TopicId(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public int compareTo(TopicId other) {
    int bySince = Long.compare(since, other.since);
    return bySince != 0 ? bySince : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return since + "-" + number;
  }
}
