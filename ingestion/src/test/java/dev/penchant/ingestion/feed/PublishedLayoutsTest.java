package dev.penchant.ingestion.feed;

import static dev.penchant.ingestion.feed.Feeds.events;
import static dev.penchant.ingestion.feed.Feeds.reasons;
import static dev.penchant.ingestion.feed.Feeds.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.ingestion.catalog.ItemDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The layouts of published logs, on small files that hold each kind of their dirt. */
class PublishedLayoutsTest {
  private static final String RETAIL_HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @Test
  void invoice_lines_are_purchases_in_london_time() {
    List<BehaviourEvent> events =
        events(
            rows(
                Layout.ONLINE_RETAIL,
                RETAIL_HEADER
                    + "540001,84077b,TIN BOX,6,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540002,84077,TIN BOX,6,2011-01-04 12:00:00,2.55,17850.0,United Kingdom\n"));

    assertThat(events.get(0).id().value()).isEqualTo("540001/84077B/17850");
    assertThat(events.get(0).user().value()).isEqualTo("17850");
    assertThat(events.get(0).item().orElseThrow().value()).isEqualTo("84077B");
    assertThat(events.get(0).type()).isEqualTo(EventType.PURCHASE);
    assertThat(events.get(0).value()).hasValue(6);
    assertThat(events.get(0).time()).isEqualTo("2011-07-04T11:00:00Z");
    assertThat(events.get(1).time()).isEqualTo("2011-01-04T12:00:00Z");
  }

  @Test
  void what_is_no_purchase_of_a_product_is_left_out_and_what_is_broken_is_rejected() {
    assertThat(
            reasons(
                Layout.ONLINE_RETAIL,
                RETAIL_HEADER
                    + "540001,84077,TIN,6,2011-07-04 12:00:00,2.55,,United Kingdom\n"
                    + "C540001,84077,TIN,-6,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540001,84077,TIN,-6,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540001,POST,POSTAGE,1,2011-07-04 12:00:00,18,17850.0,United Kingdom\n"
                    + "540001,84077,TIN,6,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540001,84077,TIN,2,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540002,84077,TIN,2,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540003,84077,TIN,2,4 July 2011,2.55,17850.0,United Kingdom\n"
                    + "540003,84077,TIN,some,2011-07-04 12:00:00,2.55,17850.0,United Kingdom\n"
                    + "540003,84077,TIN\n"))
        .containsExactly(
            "left out no-customer",
            "left out returned",
            "left out returned",
            "left out no-product",
            "event",
            "left out repeated-in-invoice",
            "event",
            "rejected bad-time",
            "rejected bad-value",
            "rejected bad-columns");
  }

  @Test
  void an_item_is_titled_and_priced_by_what_is_said_most_often_and_never_by_scribbles() {
    List<FeedRow> rows =
        rows(
            Layout.ONLINE_RETAIL,
            RETAIL_HEADER
                + "1,84077,wrongly coded?,6,2011-07-04 12:00:00,0,17850.0,UK\n"
                + "2,84077,TIN  BOX ,6,2011-07-04 12:00:00,2.55,17850.0,UK\n"
                + "3,84077,TIN BOX,6,2011-07-04 12:00:00,2.55,17850.0,UK\n"
                + "4,84077,BOX OF TIN,6,2011-07-04 12:00:00,2.10,17850.0,UK\n"
                + "5,84077,damaged,6,2011-07-04 12:00:00,2.55,17850.0,UK\n");

    assertThat(((FeedRow.Event) rows.get(0)).item()).isEqualTo(ItemDetails.NONE);
    assertThat(((FeedRow.Event) rows.get(4)).item())
        .isEqualTo(
            new ItemDetails(
                Optional.of("TIN BOX"), Optional.empty(), Optional.of(new BigDecimal("2.55"))));
  }

  @Test
  void the_second_edition_and_american_dates_are_understood() {
    List<BehaviourEvent> events =
        events(
            rows(
                Layout.ONLINE_RETAIL,
                "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
                    + "489434,85048,GLASS BALL,12,12/1/2009 7:45,6.95,13085,United Kingdom\n"));

    assertThat(events.get(0).time()).isEqualTo("2009-12-01T07:45:00Z");
    assertThat(events.get(0).user().value()).isEqualTo("13085");
  }

  @Test
  void another_table_is_no_online_retail() {
    assertThatThrownBy(() -> rows(Layout.ONLINE_RETAIL, "user,item\nu1,i1\n"))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("lacks InvoiceNo, StockCode")
        .hasMessageContaining("it names user, item");
  }

  @Test
  void taobao_behaviours_have_their_types_and_equal_rows_stay_apart() {
    String file =
        """
        1,100,7,pv,1511544070
        1,100,7,pv,1511544070
        1,100,7,cart,1511544071
        1,100,7,fav,1511544072
        1,100,7,buy,1511544073
        1,100,7,like,1511544073
        1,100,7,pv,0
        """;
    List<FeedRow> rows = rows(Layout.TAOBAO, file);
    List<BehaviourEvent> events = events(rows);

    assertThat(events)
        .extracting(BehaviourEvent::type)
        .containsExactly(
            EventType.VIEW,
            EventType.VIEW,
            EventType.CART,
            EventType.FAVOURITE,
            EventType.PURCHASE);
    assertThat(events).extracting(BehaviourEvent::id).doesNotHaveDuplicates();
    assertThat(events.get(0).time()).isEqualTo("2017-11-24T17:21:10Z");
    assertThat(((FeedRow.Event) rows.get(0)).item().category()).contains("7");
    assertThat(rows.subList(5, 7))
        .extracting(Feeds::reason)
        .containsExactly("rejected unknown-type", "rejected time-too-old");
  }

  @Test
  void a_table_of_other_width_is_no_taobao() {
    assertThatThrownBy(() -> rows(Layout.TAOBAO, "1,2,3\n"))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("five columns user,item,category,behaviour,seconds");
  }

  @Test
  void sequences_run_along_the_line_and_pairs_along_the_file() {
    List<BehaviourEvent> sequences = events(rows(Layout.SEQUENCES, "u1 a b c\n\nu2 a\n"));
    List<BehaviourEvent> pairs = events(rows(Layout.PAIRS, "u1 a\nu2 b\nu1 c\n"));

    assertThat(sequences)
        .extracting(event -> event.user() + " " + event.item().orElseThrow())
        .containsExactly("u1 a", "u1 b", "u1 c", "u2 a");
    assertThat(sequences.get(1).time()).isAfter(sequences.get(0).time());
    assertThat(sequences.get(3).time()).isEqualTo(sequences.get(0).time());
    assertThat(pairs).extracting(BehaviourEvent::time).isSorted().doesNotHaveDuplicates();
    assertThat(reasons(Layout.PAIRS, "u1 a b\nu1\n"))
        .containsExactly("rejected bad-columns", "rejected bad-columns");
  }

  @Test
  void a_header_before_an_order_is_left_out_and_ids_that_look_like_names_are_not() {
    assertThat(reasons(Layout.PAIRS, "user_id,item_id\nu1,a\n"))
        .containsExactly("left out header", "event");
    assertThat(reasons(Layout.SEQUENCES, "User items\nu1 a\n"))
        .containsExactly("left out header", "event");
    assertThat(reasons(Layout.SEQUENCES, "user item1 item2 item3\nu1 a\n"))
        .containsExactly("left out header", "event");
    assertThat(reasons(Layout.SEQUENCES, "user a\nuser item\nu1 item\n"))
        .containsExactly("event", "event", "event");
  }
}
