package dev.penchant.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.InMemoryEventLog;
import dev.penchant.ingestion.InMemoryItems;
import dev.penchant.ingestion.upload.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader and the writer of the import, driven chunk by chunk as the batch runtime does. */
class ImportStepTest {
  private static final ShopId SHOP = new ShopId("tea");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int CHUNK = 10;

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemoryItems items = new InMemoryItems();
  private final CountedProgress progress = new CountedProgress();

  @TempDir Path home;

  @Test
  void every_row_is_counted_once_and_bad_ones_are_kept() throws Exception {
    String upload =
        keep(
            """
            user,item,type,time,title,price
            u1,i1,view,2026-05-03T10:00:00Z,Tin,2.50
            u1,i1,look,2026-05-03T10:00:00Z,Tin,2.50
            u1,i2,view,2026-05-03T10:00:00Z,,
            u1,i2,view,2026-05-03T10:00:01Z,Pan,
            """);

    run(upload, Optional.empty(), Integer.MAX_VALUE);

    assertThat(progress.counters())
        .containsExactly(
            Map.entry("items", 2L),
            Map.entry("read", 4L),
            Map.entry("rejected", 1L),
            Map.entry("stored", 3L));
    assertThat(progress.rows())
        .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::row)
        .containsExactly(tuple(3L, "unknown-type", "u1,i1,look,2026-05-03T10:00:00Z,Tin,2.50"));
    assertThat(items.find(SHOP, new ItemId("i2")).map(Item::title)).contains("Pan");
    assertThat(items.find(SHOP, new ItemId("i1")).flatMap(Item::price))
        .contains(new BigDecimal("2.50"));
  }

  @Test
  void a_restart_goes_on_where_the_last_chunk_was_committed() throws Exception {
    String upload = keep(manyRows());
    run(upload, Optional.empty(), Integer.MAX_VALUE);
    Map<String, Long> expected = Map.copyOf(progress.counters());
    InMemoryEventLog uninterrupted = new InMemoryEventLog();
    uninterrupted.append(SHOP, List.copyOf(log.of(SHOP)));
    progress.counters().clear();
    ImportStepTest again = new ImportStepTest();
    again.home = home;

    Checkpoint checkpoint = again.run(upload, Optional.empty(), 7);
    again.run(upload, Optional.of(checkpoint), Integer.MAX_VALUE);

    assertThat(again.progress.counters()).isEqualTo(expected);
    assertThat(again.log.of(SHOP)).containsExactlyElementsOf(uninterrupted.of(SHOP));
  }

  @Test
  void importing_a_file_again_stores_nothing_twice() throws Exception {
    String upload = keep(manyRows());
    run(upload, Optional.empty(), Integer.MAX_VALUE);
    long stored = progress.counters().get("stored");
    progress.counters().clear();

    run(upload, Optional.empty(), Integer.MAX_VALUE);

    assertThat(progress.counters())
        .doesNotContainKeys("stored", "items")
        .containsEntry("duplicate", stored);
  }

  @Test
  void an_item_that_says_nothing_new_is_not_written_again() throws Exception {
    run(keep(manyRows()), Optional.empty(), Integer.MAX_VALUE);

    assertThat(items.written()).isEqualTo(7);
  }

  @Test
  void details_the_file_does_not_know_stay_as_the_shop_gave_them() throws Exception {
    items.saveAll(
        SHOP,
        List.of(
            new Item(
                new ItemId("i1"),
                "A tin",
                Optional.of("Kitchen"),
                Optional.of(BigDecimal.ONE),
                false,
                CLOCK.instant())));

    run(
        keep("user,item,type,time,category\nu1,i1,view,2026-05-03T10:00:00Z,Home\n"),
        Optional.empty(),
        Integer.MAX_VALUE);

    Item item = items.find(SHOP, new ItemId("i1")).orElseThrow();
    assertThat(item.title()).isEqualTo("A tin");
    assertThat(item.category()).contains("Home");
    assertThat(item.price()).contains(BigDecimal.ONE);
    assertThat(item.available()).isFalse();
  }

  @Test
  void of_a_file_that_is_wrong_throughout_only_some_rows_are_kept_but_all_are_counted()
      throws Exception {
    run(
        keep("user,item,type,time\n" + "u1,i1,look,2026-05-03T10:00:00Z\n".repeat(3_000)),
        Optional.empty(),
        Integer.MAX_VALUE);

    assertThat(progress.counters()).containsEntry("rejected", 3_000L);
    assertThat(progress.rows()).hasSize(1_000);
  }

  @Test
  void a_file_that_is_gone_says_what_to_do() {
    assertThatThrownBy(() -> run("gone.upload", Optional.empty(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("import it anew");
  }

  private static String manyRows() {
    StringBuilder text = new StringBuilder("user,item,type,time\n");
    for (int row = 0; row < 137; row++) {
      // every eleventh row is bad, every fifth one comes twice
      String type = row % 11 == 0 ? "look" : "view";
      String line =
          "u%d,i%d,%s,2026-05-03T10:00:%02dZ\n".formatted(row % 9, row % 7, type, row % 60);
      text.append(row % 5 == 0 ? line.repeat(2) : line);
    }
    return text.toString();
  }

  private String keep(String text) {
    return new Uploads(home.toString())
        .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private record Checkpoint(Serializable ofReader, Serializable ofWriter) {}

  /** Runs some chunks and gives the last checkpoint; a chunk after the last is read but lost. */
  private Checkpoint run(String upload, Optional<Checkpoint> from, int chunks) throws Exception {
    FeedRowReader reader = new FeedRowReader(new Uploads(home.toString()), progress, CLOCK);
    reader.jobId = "1";
    reader.upload = upload;
    reader.format = "EVENTS_CSV";
    FeedRowWriter writer = new FeedRowWriter(log, items, progress, CLOCK);
    writer.jobId = "1";
    writer.shop = SHOP.value();
    reader.open(from.map(Checkpoint::ofReader).orElse(null));
    writer.open(from.map(Checkpoint::ofWriter).orElse(null));
    Checkpoint checkpoint = null;
    for (int chunk = 0; chunk < chunks; chunk++) {
      List<Object> rows = chunk(reader);
      if (rows.isEmpty()) {
        break;
      }
      writer.writeItems(rows);
      checkpoint = new Checkpoint(stored(reader.checkpointInfo()), stored(writer.checkpointInfo()));
    }
    chunk(reader);
    reader.close();
    writer.close();
    return checkpoint;
  }

  private static List<Object> chunk(FeedRowReader reader) {
    List<Object> rows = new ArrayList<>();
    while (rows.size() < CHUNK) {
      Object row = reader.readItem();
      if (row == null) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  /** The checkpoint as the runtime keeps it: as bytes. */
  private static Serializable stored(Serializable checkpoint)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(checkpoint);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Serializable) in.readObject();
    }
  }
}
