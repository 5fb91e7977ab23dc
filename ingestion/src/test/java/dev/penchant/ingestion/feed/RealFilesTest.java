package dev.penchant.ingestion.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.ingestion.RealData;
import dev.penchant.ingestion.catalog.ItemDetails;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The layouts on the whole published files, against what others counted in them. */
class RealFilesTest {
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<ItemId, ItemDetails> items = new HashMap<>();
  private final Set<String> users = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Long> types = new TreeMap<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  @Test
  void online_retail_is_cleaned_to_the_published_numbers() throws IOException {
    read("online-retail.csv.gz", Layout.ONLINE_RETAIL);

    assertThat(counts)
        .containsOnly(
            Map.entry("left out no-customer", 541_909L - 406_829),
            Map.entry("left out returned", 406_829L - 397_924),
            Map.entry("left out no-product", 397_924L - 396_370),
            Map.entry("left out repeated-in-invoice", 396_370L - 386_354),
            Map.entry("event", 386_354L));
    assertThat(users).hasSize(4_335).contains("17850");
    assertThat(items).hasSize(3_659);
    assertThat(ids).as("every event has a name of its own").hasSize(386_354);
    assertThat(types).containsOnlyKeys("purchase");
    assertThat(first).isEqualTo("2010-12-01T08:26:00Z");
    assertThat(last).isEqualTo("2011-12-09T12:50:00Z");
  }

  @Test
  void online_retail_titles_and_prices_are_the_usual_ones() throws IOException {
    read("online-retail.csv.gz", Layout.ONLINE_RETAIL);

    assertThat(items.get(new ItemId("85123A")))
        .isEqualTo(
            new ItemDetails(
                Optional.of("WHITE HANGING HEART T-LIGHT HOLDER"),
                Optional.empty(),
                Optional.of(new BigDecimal("2.95"))));
    assertThat(items.values()).allMatch(details -> details.title().isPresent());
  }

  @Test
  void taobao_keeps_every_row_with_its_behaviour() throws IOException {
    read("taobao-user-behavior-100k.csv.gz", Layout.TAOBAO);

    assertThat(counts).containsOnly(Map.entry("event", 100_001L));
    assertThat(users).hasSize(983);
    assertThat(items).hasSize(64_467);
    assertThat(ids).hasSize(100_001);
    assertThat(types)
        .containsOnly(
            Map.entry("view", 89_710L),
            Map.entry("cart", 5_446L),
            Map.entry("favourite", 2_744L),
            Map.entry("purchase", 2_101L));
    assertThat(items.values().stream().map(ItemDetails::category).distinct()).hasSize(3_128);
  }

  @Test
  void amazon_beauty_events_are_read_by_their_own_column_names() throws IOException {
    read("amazon-beauty-events.tsv.gz", Layout.EVENTS_TSV);

    assertThat(counts).containsOnly(Map.entry("event", 198_502L));
    assertThat(users).hasSize(22_363);
    assertThat(items).hasSize(12_101);
  }

  @Test
  void amazon_beauty_sequences_hold_the_same_events() throws IOException {
    read("amazon-beauty-sequences.txt.gz", Layout.SEQUENCES);

    assertThat(counts).containsOnly(Map.entry("event", 198_502L));
    assertThat(users).hasSize(22_363);
    assertThat(items).hasSize(12_101);
  }

  @Test
  void amazon_games_pairs_are_read_in_time_order() throws IOException {
    read("amazon-games-sequences.txt.gz", Layout.PAIRS);

    assertThat(counts).containsOnly(Map.entry("event", 287_107L));
    assertThat(users).hasSize(31_013);
    assertThat(items).hasSize(23_715);
  }

  private void read(String name, Layout layout) throws IOException {
    Path file = RealData.file(name);
    try (Feed feed = Feed.open(Files.newInputStream(file), layout, Feeds.CLOCK)) {
      feed.forEach(this::take);
      assertThat(feed.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  private void take(FeedRow row) {
    counts.merge(Feeds.reason(row), 1L, Long::sum);
    if (row instanceof FeedRow.Event kept) {
      BehaviourEvent event = kept.event();
      users.add(event.user().value());
      ids.add(event.id().value());
      types.merge(event.type().wireName(), 1L, Long::sum);
      event.item().ifPresent(item -> items.put(item, kept.item()));
      first = event.time().isBefore(first) ? event.time() : first;
      last = event.time().isAfter(last) ? event.time() : last;
    }
  }
}
