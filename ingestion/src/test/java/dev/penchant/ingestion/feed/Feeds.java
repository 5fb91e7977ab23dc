package dev.penchant.ingestion.feed;

import dev.penchant.domain.behaviour.BehaviourEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small files for the tests of parsing. */
final class Feeds {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private Feeds() {}

  static List<FeedRow> rows(Layout layout, String text) {
    return rows(layout, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<FeedRow> rows(Layout layout, byte[] file) {
    try (Feed feed = Feed.open(new ByteArrayInputStream(file), layout, CLOCK)) {
      List<FeedRow> rows = new ArrayList<>();
      feed.forEach(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<BehaviourEvent> events(List<FeedRow> rows) {
    return rows.stream()
        .filter(FeedRow.Event.class::isInstance)
        .map(row -> ((FeedRow.Event) row).event())
        .toList();
  }

  static String reason(FeedRow row) {
    if (row instanceof FeedRow.Rejected rejected) {
      return "rejected " + rejected.why().reason();
    }
    if (row instanceof FeedRow.LeftOut leftOut) {
      return "left out " + leftOut.why().reason();
    }
    return "event";
  }

  static List<String> reasons(Layout layout, String text) {
    return rows(layout, text).stream().map(Feeds::reason).toList();
  }

  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
