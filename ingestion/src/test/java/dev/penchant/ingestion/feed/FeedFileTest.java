package dev.penchant.ingestion.feed;

import static dev.penchant.ingestion.feed.Feeds.events;
import static dev.penchant.ingestion.feed.Feeds.gzipped;
import static dev.penchant.ingestion.feed.Feeds.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for files of every layout: packing, encoding, line ends, and files that are none. */
class FeedFileTest {
  private static final String FILE =
      "user,item,type,time\nu1,i1,view,2026-05-03T10:00:00Z\nu2,i2,cart,2026-05-03T11:00:00Z\n";

  @Test
  void a_gzipped_file_is_known_by_its_first_bytes() {
    assertThat(rows(Layout.EVENTS_CSV, gzipped(FILE.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(rows(Layout.EVENTS_CSV, FILE))
        .hasSize(2);
  }

  @Test
  void gzip_members_may_follow_each_other() throws IOException {
    byte[] head = gzipped(FILE.getBytes(StandardCharsets.UTF_8));
    byte[] tail = gzipped("u3,i3,view,2026-05-03T12:00:00Z\n".getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);

    assertThat(rows(Layout.EVENTS_CSV, both)).hasSize(3);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(rows(Layout.EVENTS_CSV, "\uFEFF" + FILE)).hasSize(2);
  }

  @Test
  void sixteen_bit_text_is_known_by_its_byte_order_mark() {
    byte[] little = ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16LE);
    byte[] big = ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16BE);

    assertThat(rows(Layout.EVENTS_CSV, little)).isEqualTo(rows(Layout.EVENTS_CSV, FILE));
    assertThat(rows(Layout.EVENTS_CSV, big)).isEqualTo(rows(Layout.EVENTS_CSV, FILE));
  }

  @Test
  void line_ends_of_all_systems_give_the_same_rows() {
    List<FeedRow> expected = rows(Layout.EVENTS_CSV, FILE);

    assertThat(rows(Layout.EVENTS_CSV, FILE.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(rows(Layout.EVENTS_CSV, FILE.replace("\n", "\r"))).isEqualTo(expected);
    assertThat(rows(Layout.EVENTS_CSV, FILE.stripTrailing())).isEqualTo(expected);
  }

  @Test
  void an_empty_file_is_refused_packed_or_not() {
    assertThatThrownBy(() -> rows(Layout.EVENTS_CSV, ""))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessage("The file is empty");
    assertThatThrownBy(() -> rows(Layout.EVENTS_JSONL, gzipped(new byte[0])))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessage("The file is empty");
  }

  @Test
  void a_header_alone_gives_no_rows() {
    assertThat(rows(Layout.EVENTS_CSV, "user,item,type,time\n")).isEmpty();
  }

  @Test
  void a_workbook_is_refused_with_what_to_do() {
    byte[] workbook = {'P', 'K', 3, 4, 20, 0, 0, 0};

    assertThatThrownBy(() -> rows(Layout.EVENTS_CSV, workbook))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("save the sheet as CSV");
  }

  @Test
  void a_gzip_file_that_was_cut_short_says_so_after_its_good_rows() {
    StringBuilder text = new StringBuilder("user,item,type,time\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("u").append(i * 7919 % 20_011).append(",i1,view,2026-05-03T10:00:00Z\n");
    }
    byte[] packed = gzipped(text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);

    Feed feed = Feed.open(new ByteArrayInputStream(cut), Layout.EVENTS_CSV, Feeds.CLOCK);
    assertThat(feed.read()).isPresent();
    assertThatThrownBy(() -> feed.forEach(row -> {}))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void bytes_of_another_encoding_cost_their_row_only() {
    byte[] file =
        """
        user,item,type,time,title
        u1,i1,view,2026-05-03T10:00:00Z,Caf\u00e9 au lait
        u2,i2,view,2026-05-03T10:00:00Z,Tea
        """
            .getBytes(StandardCharsets.ISO_8859_1);

    List<FeedRow> rows = rows(Layout.EVENTS_CSV, file);

    assertThat(rows).extracting(Feeds::reason).containsExactly("rejected bad-encoding", "event");
    assertThat(((FeedRow.Rejected) rows.get(0)).why().message()).contains("save the file as UTF-8");
  }

  @Test
  void reading_the_same_bytes_again_gives_the_same_rows() {
    assertThat(rows(Layout.EVENTS_CSV, FILE)).isEqualTo(rows(Layout.EVENTS_CSV, FILE));
    assertThat(events(rows(Layout.EVENTS_CSV, FILE))).doesNotHaveDuplicates();
  }

  @Test
  void memory_does_not_grow_with_the_file() {
    // 40 million characters of rows are read with far less memory than they take
    InputStream endless = new RepeatedLine("u1,i1,view,2026-05-03T10:00:00Z\n", 1_200_000);
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    Feed feed = Feed.open(endless, Layout.EVENTS_CSV, Feeds.CLOCK);
    long count = 0;
    for (Optional<FeedRow> row = feed.read(); row.isPresent(); row = feed.read()) {
      count++;
    }
    System.gc();
    long after = runtime.totalMemory() - runtime.freeMemory();

    assertThat(count).isEqualTo(1_200_000);
    assertThat(feed.text()).isNotEmpty();
    assertThat(after - before).isLessThan(20_000_000);
  }

  /** A header, then the same line again and again. */
  private static final class RepeatedLine extends InputStream {
    private final byte[] line;
    private long left;
    private byte[] current = "user,item,type,time\n".getBytes(StandardCharsets.UTF_8);
    private int position;

    RepeatedLine(String line, long times) {
      this.line = line.getBytes(StandardCharsets.UTF_8);
      this.left = times;
    }

    @Override
    public int read() {
      if (position == current.length) {
        if (left == 0) {
          return -1;
        }
        left--;
        current = line;
        position = 0;
      }
      return current[position++];
    }
  }
}
