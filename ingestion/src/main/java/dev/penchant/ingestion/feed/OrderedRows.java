package dev.penchant.ingestion.feed;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.catalog.ItemDetails;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Benchmark files that tell an order but no times: each event is a purchase, one second after the
 * one before it. Seconds are counted along the line in {@link #sequences} and along the file in
 * {@link #pairs}, so that only the order means anything.
 */
final class OrderedRows implements RowReader {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

  private final Lines lines;
  private final boolean timeRunsAlongTheFile;
  private final int mostItems;
  private String text = "";
  private String[] words = {};
  private int nextWord;

  private OrderedRows(BufferedReader text, boolean timeRunsAlongTheFile, int mostItems) {
    this.lines = new Lines(text);
    this.timeRunsAlongTheFile = timeRunsAlongTheFile;
    this.mostItems = mostItems;
  }

  /** {@code user item item …} a line, oldest first. */
  static OrderedRows sequences(BufferedReader text) {
    return new OrderedRows(text, false, Integer.MAX_VALUE);
  }

  /** {@code user item} a line, in time order. */
  static OrderedRows pairs(BufferedReader text) {
    return new OrderedRows(text, true, 1);
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public Optional<FeedRow> read() throws IOException {
    while (nextWord >= words.length) {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      text = line.get();
      words = text.isBlank() ? new String[0] : BLANKS.split(text.strip());
      nextWord = 1;
      if (words.length == 1 || words.length - 1 > mostItems || text.length() >= Lines.LONGEST) {
        words = new String[0];
        return Optional.of(wrongWidth());
      }
      if (lines.number() == 1 && namesColumns()) {
        words = new String[0];
        return Optional.of(
            new FeedRow.LeftOut(1, "header", "\"%s\" names columns".formatted(text.strip())));
      }
    }
    return Optional.of(event(nextWord++));
  }

  @Override
  public String text() {
    return text;
  }

  /** A header is not part of these files, but some have one; nobody's id is the word for users. */
  private boolean namesColumns() {
    String item = words[1].replaceFirst("[s\\d]+$", "");
    return EventField.named(words[0]).equals(Optional.of(EventField.USER))
        && EventField.named(item).equals(Optional.of(EventField.ITEM));
  }

  private FeedRow event(int word) {
    try {
      long second = timeRunsAlongTheFile ? lines.number() : word;
      return new FeedRow.Event(
          lines.number(),
          new BehaviourEvent(
              new EventId(lines.number() + "/" + word),
              new UserId(words[0]),
              Optional.of(new ItemId(words[word])),
              EventType.PURCHASE,
              FIRST.plusSeconds(second),
              OptionalDouble.empty()),
          ItemDetails.NONE);
    } catch (IllegalArgumentException e) {
      return new FeedRow.Rejected(lines.number(), "bad-id", e.getMessage());
    }
  }

  private FeedRow wrongWidth() {
    String form = mostItems == 1 ? "user item" : "user item item …";
    return new FeedRow.Rejected(
        lines.number(), "bad-columns", "the line is not of the form \"" + form + "\"");
  }
}
