package dev.penchant.ingestion.feed;

import static dev.penchant.ingestion.feed.Feeds.events;
import static dev.penchant.ingestion.feed.Feeds.reasons;
import static dev.penchant.ingestion.feed.Feeds.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.ingestion.catalog.ItemDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  @Test
  void texts_and_numbers_are_taken_and_other_members_passed_over() {
    List<FeedRow> rows =
        rows(
            Layout.EVENTS_JSONL,
            """
            {"id":"e1","user":17,"item":"i1","type":"purchase","time":1777802400,"value":2,"price":9.5,"title":"Tée","shop":{"x":[1]},"category":null}

            {"user_id":"u2","item_id":"i2","event":"VIEW","timestamp":"2026-05-03T10:00:00Z"}
            """);

    List<BehaviourEvent> events = events(rows);
    assertThat(events).hasSize(2);
    assertThat(events.get(0).user().value()).isEqualTo("17");
    assertThat(events.get(0).value()).hasValue(2);
    assertThat(events.get(0).time()).isEqualTo("2026-05-03T10:00:00Z");
    assertThat(((FeedRow.Event) rows.get(0)).item())
        .isEqualTo(
            new ItemDetails(
                Optional.of("Tée"), Optional.empty(), Optional.of(new BigDecimal("9.5"))));
    assertThat(events.get(1).type()).isEqualTo(EventType.VIEW);
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @Test
  void what_is_not_one_object_of_plain_values_is_rejected_with_its_reason() {
    assertThat(
            reasons(
                Layout.EVENTS_JSONL,
                """
                {"user":"u1","item":"i1","type":"view","time":1777802400}
                {"user":"u1","item":"i1","type":"view","time":17778
                [1,2]
                user,item,type,time
                {"user":{"id":"u1"},"item":"i1","type":"view","time":1777802400}
                {"user":"u1","item":"i1","type":"view"}
                {}
                """))
        .containsExactly(
            "event",
            "rejected bad-json",
            "rejected bad-json",
            "rejected bad-json",
            "rejected bad-user",
            "rejected missing-time",
            "rejected missing-type");
  }

  @Test
  void a_line_that_is_nested_too_deeply_is_rejected_and_costs_no_other() {
    assertThat(
            reasons(
                Layout.EVENTS_JSONL,
                "{\"x\":%s\n{\"user\":\"u1\",\"item\":\"i1\",\"type\":\"view\",\"time\":1777802400}"
                    .formatted("[".repeat(5_000))))
        .containsExactly("rejected bad-json", "event");
  }

  @Test
  void a_line_that_never_ends_is_rejected_and_not_kept_in_memory() {
    String line = "{\"user\":\"" + "u".repeat(3 * Lines.LONGEST) + "\"}";

    assertThat(
            reasons(
                Layout.EVENTS_JSONL,
                line + "\n{\"user\":\"u1\",\"item\":\"i1\",\"type\":\"view\",\"time\":1777802400}"))
        .containsExactly("rejected bad-json", "event");
  }
}
