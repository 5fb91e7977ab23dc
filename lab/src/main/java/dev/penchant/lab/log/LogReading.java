package dev.penchant.lab.log;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.event.Refusal;
import dev.penchant.ingestion.feed.Feed;
import dev.penchant.ingestion.feed.FeedRow;
import dev.penchant.ingestion.feed.UnreadableFeed;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one file; made anew for each. */
public final class LogReading {
  private final BehaviourDatasetBuilder builder = BehaviourDataset.builder();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, String> firstLeftOut = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private Optional<FeedRow.Rejected> firstRejected = Optional.empty();
  private long rowCount;

  private LogReading() {}

  /**
   * Reads the whole file. Rows that are wrong are counted, not fatal, as long as some are right.
   *
   * @param clock tells which times lie in the future
   * @throws UnreadableLog if it cannot be read, is not of the format or has no usable row
   */
  public static BehaviourLog read(Path file, LogFormat format, Clock clock) {
    LogReading reading = new LogReading();
    if (!format.timed()) {
      reading.builder.withoutTimes();
    }
    try (Feed feed = Feed.open(Files.newInputStream(file), format.layout(), clock)) {
      feed.forEach(reading::take);
    } catch (UncheckedIOException e) {
      throw new UnreadableLog(
          "%s cannot be read: %s".formatted(file, e.getCause().getMessage()), e);
    } catch (IOException | UnreadableFeed e) {
      throw new UnreadableLog("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    if (reading.builder.eventCount() == 0) {
      throw new UnreadableLog(
          "%s holds no usable row; is its format really %s?%s"
              .formatted(file, format.wireName(), reading.firstProblem()));
    }
    BehaviourDataset dataset = reading.builder.build();
    reading.leaveRepeated(reading.builder.eventCount() - dataset.eventCount());
    List<String> titles =
        dataset.items().ids().stream().map(id -> reading.titles.getOrDefault(id, id)).toList();
    return new BehaviourLog(
        dataset, titles, reading.rowCount, reading.leftOut, reading.firstLeftOut);
  }

  private void take(FeedRow row) {
    rowCount++;
    if (row instanceof FeedRow.Event told) {
      add(told);
    } else if (row instanceof FeedRow.Rejected rejected) {
      firstRejected = firstRejected.or(() -> Optional.of(rejected));
      leave(rejected.line(), rejected.why());
    } else if (row instanceof FeedRow.LeftOut left) {
      leave(left.line(), left.why());
    }
  }

  private void leave(long line, Refusal why) {
    leftOut.merge(why.reason(), 1L, Long::sum);
    firstLeftOut.putIfAbsent(why.reason(), "line %d: %s".formatted(line, why.message()));
  }

  /** The builder tells how many, not which. */
  private void leaveRepeated(long rows) {
    if (rows > 0) {
      leftOut.put("repeated", rows);
      firstLeftOut.put("repeated", "like another row in user, item, type and time");
    }
  }

  private void add(FeedRow.Event told) {
    BehaviourEvent event = told.event();
    if (event.item().isEmpty()) {
      leave(told.line(), new Refusal("no-item", "the row names no item"));
      return;
    }
    String item = event.item().get().value();
    builder.add(
        event.user().value(),
        item,
        event.type(),
        event.time().getEpochSecond(),
        (float) event.value().orElse(Double.NaN));
    told.item().title().ifPresent(title -> titles.putIfAbsent(item, title));
    told.item().category().ifPresent(category -> builder.category(item, category));
  }

  private String firstProblem() {
    return firstRejected
        .map(row -> " Line %d: %s".formatted(row.line(), row.why().message()))
        .orElse("");
  }
}
