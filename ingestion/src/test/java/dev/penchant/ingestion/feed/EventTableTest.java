package dev.penchant.ingestion.feed;

import static dev.penchant.ingestion.feed.Feeds.events;
import static dev.penchant.ingestion.feed.Feeds.reasons;
import static dev.penchant.ingestion.feed.Feeds.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.catalog.ItemDetails;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EventTableTest {
  @Test
  void a_full_row_becomes_an_event_and_what_it_tells_of_the_item() {
    List<FeedRow> rows =
        rows(
            Layout.EVENTS_CSV,
            """
            id,user,item,type,time,value,title,category,price
            e1,u1,i1,rating,2026-05-03T10:15:30+02:00,4.5,"Tin, round",Kitchen/Baking,12.50
            """);

    assertThat(rows)
        .containsExactly(
            new FeedRow.Event(
                2,
                new BehaviourEvent(
                    new EventId("e1"),
                    new UserId("u1"),
                    Optional.of(new ItemId("i1")),
                    EventType.RATING,
                    Instant.parse("2026-05-03T08:15:30Z"),
                    OptionalDouble.of(4.5)),
                new ItemDetails(
                    Optional.of("Tin, round"),
                    Optional.of("Kitchen/Baking"),
                    Optional.of(new BigDecimal("12.50")))));
  }

  @Test
  void columns_may_come_in_any_order_under_their_usual_names_and_with_other_separators() {
    List<BehaviourEvent> events =
        events(
            rows(
                Layout.EVENTS_CSV,
                """
                Timestamp;Event Type;Colour;Product-ID;USER_ID
                1777802400;Add_To;red;i1;u1
                1777802400000;Remove_From_Cart;red;i1;u1
                """));

    assertThat(events).hasSize(1);
    assertThat(events.get(0).type()).isEqualTo(EventType.REMOVE_FROM_CART);
    assertThat(events.get(0).time()).isEqualTo("2026-05-03T10:00:00Z");
  }

  @Test
  void the_columns_tell_what_each_is_read_as() {
    Feed feed =
        Feed.open(
            new ByteArrayInputStream(
                "user_id,sku,type,time,colour\n".getBytes(StandardCharsets.UTF_8)),
            Layout.EVENTS_CSV,
            Feeds.CLOCK);

    assertThat(feed.columns())
        .containsExactly(
            new Column("user_id", Optional.of("user")),
            new Column("sku", Optional.of("item")),
            new Column("type", Optional.of("type")),
            new Column("time", Optional.of("time")),
            new Column("colour", Optional.empty()));
  }

  @Test
  void a_wrong_header_is_refused_naming_what_lacks_and_what_is_there() {
    assertThatThrownBy(() -> rows(Layout.EVENTS_CSV, "user,thing,when\nu1,i1,2026-05-03\n"))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageStartingWith("The header lacks item, type, time: it names user, thing, when");
    assertThatThrownBy(() -> rows(Layout.EVENTS_CSV, "user,item,type,time,User\n"))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("\"User\" twice");
  }

  @Test
  void a_file_that_is_no_table_is_refused_in_few_words() {
    assertThatThrownBy(() -> rows(Layout.EVENTS_CSV, "\u0007x".repeat(10_000)))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("it names xxx")
        .message()
        .hasSizeLessThan(600)
        .doesNotContain("\u0007");
  }

  @Test
  void each_bad_row_has_its_reason_and_costs_no_other() {
    assertThat(
            reasons(
                Layout.EVENTS_CSV,
                """
                user,item,type,time,value,price
                u1,i1,view,2026-05-03T10:00:00Z,,
                ,i1,view,2026-05-03T10:00:00Z,,
                u1,,view,2026-05-03T10:00:00Z,,
                u1,,search,2026-05-03T10:00:00Z,,
                u1,i1,look,2026-05-03T10:00:00Z,,
                u1,i1,,2026-05-03T10:00:00Z,,
                u1,i1,view,yesterday,,
                u1,i1,view,,,
                u1,i1,view,1989-12-31T23:59:59Z,,
                u1,i1,view,2026-06-02T12:00:01Z,,
                u1,i1,view,2026-06-02T12:00:00Z,,
                u1,i1,rating,2026-05-03T10:00:00Z,6,
                u1,i1,purchase,2026-05-03T10:00:00Z,-1,
                u1,i1,purchase,2026-05-03T10:00:00Z,two,
                u1,i1,view,2026-05-03T10:00:00Z,,12 EUR
                u1,i1,view

                u1,i1,view,2026-05-03T10:00:00Z,,,,,
                """))
        .containsExactly(
            "event",
            "rejected missing-user",
            "rejected missing-item",
            "event",
            "rejected unknown-type",
            "rejected missing-type",
            "rejected bad-time",
            "rejected missing-time",
            "rejected time-too-old",
            "rejected time-in-future",
            "event",
            "rejected bad-rating",
            "rejected bad-quantity",
            "rejected bad-value",
            "rejected bad-price",
            "rejected bad-columns",
            "rejected bad-columns");
  }

  @Test
  void rows_are_numbered_by_lines_of_the_file() {
    List<FeedRow> rows =
        rows(
            Layout.EVENTS_CSV,
            """
            user,item,type,time,title
            u1,i1,view,2026-05-03,"two
            lines"

            u2,i2,view,2026-05-03,
            """);

    assertThat(rows).extracting(FeedRow::line).containsExactly(2L, 5L);
    assertThat(((FeedRow.Event) rows.get(0)).item().title()).contains("two lines");
  }

  @Test
  void events_without_an_id_keep_their_name_in_a_longer_copy_of_the_file() {
    String file =
        """
        user,item,type,time
        u1,i1,view,2026-05-03T10:00:00Z
        u1,i1,view,2026-05-03T10:00:00Z
        u2,i1,view,2026-05-03T10:00:00Z
        """;
    List<EventId> names = ids(file);

    assertThat(names).doesNotHaveDuplicates();
    assertThat(ids(file + "u3,i1,view,2026-05-03T10:00:00Z\n").subList(0, 3)).isEqualTo(names);
  }

  @Test
  void a_quote_that_is_never_closed_costs_its_row_or_says_where_it_is() {
    String start =
        "user,item,type,time,title\nu1,i1,view,2026-05-03,a\nu2,i2,view,\"2026-05-03,b\n";

    assertThat(reasons(Layout.EVENTS_CSV, start)).containsExactly("event", "rejected bad-columns");
    assertThatThrownBy(
            () -> rows(Layout.EVENTS_CSV, start + "u3,i3,view,2026-05-03,c\n".repeat(60_000)))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("after line 2")
        .hasMessageContaining("close its quote");
  }

  @Test
  void a_table_of_purchases_needs_no_types() {
    List<BehaviourEvent> events =
        events(
            rows(
                Layout.EVENTS_TSV,
                "user_id\titem_id\ttimestamp\ttype\nu1\ti1\t1318896000\t\nu1\ti2\t1318896000\tview\n"));

    assertThat(events)
        .extracting(BehaviourEvent::type)
        .containsExactly(EventType.PURCHASE, EventType.VIEW);
  }

  private static List<EventId> ids(String file) {
    return events(rows(Layout.EVENTS_CSV, file)).stream().map(BehaviourEvent::id).toList();
  }
}
