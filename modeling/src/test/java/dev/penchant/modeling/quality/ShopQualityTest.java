package dev.penchant.modeling.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShopQualityTest {
  private final BehaviourDatasetBuilder events = BehaviourDataset.builder();

  @Test
  void who_buys_again_within_the_window_counts_and_who_had_no_time_does_not() {
    buy("ann", "tea", "2026-01-01T10:00:00Z");
    buy("ann", "tea", "2026-01-20T10:00:00Z");
    buy("bob", "tea", "2026-01-01T10:00:00Z");
    buy("bob", "tea", "2026-01-01T18:00:00Z");
    buy("cem", "tea", "2026-01-01T10:00:00Z");
    buy("cem", "tea", "2026-03-20T10:00:00Z");
    buy("dan", "tea", "2026-03-25T10:00:00Z");
    buy("dan", "tea", "2026-03-30T10:00:00Z");
    BehaviourDataset dataset = events.build();

    Evidence evidence = Repurchases.of(dataset, Duration.ofDays(30));

    // ann did, bob's two belong together, cem was too late, dan had five days only
    assertThat(evidence.count(0)).isEqualTo(3);
    assertThat(evidence.sum(0)).isEqualTo(1);
  }

  @Test
  void the_window_is_90_days_and_in_a_short_log_a_third_of_it() {
    buy("ann", "tea", "2026-01-01T10:00:00Z");
    buy("bob", "tea", "2026-03-02T10:00:00Z");
    assertThat(Repurchases.window(events.build())).isEqualTo(Duration.ofDays(20));

    buy("bob", "tea", "2027-03-02T10:00:00Z");
    assertThat(Repurchases.window(events.build())).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void of_each_user_the_latest_rating_counts() {
    rate("ann", "tea", 1, "2026-01-01T10:00:00Z");
    rate("ann", "tea", 5, "2026-02-01T10:00:00Z");
    rate("bob", "tea", 4, "2026-01-01T10:00:00Z");
    rate("cem", "tea", Float.NaN, "2026-01-01T10:00:00Z");

    Evidence evidence = ItemRatings.of(events.build());

    assertThat(evidence.count(0)).isEqualTo(2);
    assertThat(evidence.mean(0)).isEqualTo(4.5);
  }

  @Test
  void nothing_is_said_of_what_nobody_told() {
    rate("ann", "tea", 5, "2026-01-01T10:00:00Z");
    rate("bob", "tea", 4, "2026-01-02T10:00:00Z");
    events.add("bob", "cup", EventType.VIEW, seconds("2026-01-03T10:00:00Z"), Float.NaN);

    ShopQuality quality = ShopQuality.of(events.build());

    QualityTable ratings = quality.ratings().orElseThrow();
    assertThat(ratings.of(0)).hasValueSatisfying(tea -> assertThat(tea.raw()).isEqualTo(4.5));
    assertThat(ratings.of(1)).isEmpty();
    assertThat(quality.repurchases()).isEmpty();
  }

  @Test
  void a_table_tells_what_was_learned() {
    for (int buyer = 0; buyer < 40; buyer++) {
      buy("buyer" + buyer, "tea", "2026-01-01T10:00:00Z");
      buy("buyer" + buyer, "tent", "2026-01-01T10:00:00Z");
      if (buyer < 20) {
        buy("buyer" + buyer, "tea", "2026-01-15T10:00:00Z");
      }
    }
    buy("late", "cup", "2026-04-01T10:00:00Z");
    QualityTable table = ShopQuality.of(events.build()).repurchases().orElseThrow();

    assertThat(table.of(0).orElseThrow().raw()).isEqualTo(0.5);
    assertThat(table.of(0).orElseThrow().estimate()).isCloseTo(0.5, within(0.03));
    assertThat(table.of(1).orElseThrow().high()).isLessThan(0.1);
    assertThat(table.of(2)).isEmpty();
  }

  private void buy(String user, String item, String time) {
    events.add(user, item, EventType.PURCHASE, seconds(time), 1);
  }

  private void rate(String user, String item, float value, String time) {
    events.add(user, item, EventType.RATING, seconds(time), value);
  }

  private static long seconds(String time) {
    return Instant.parse(time).getEpochSecond();
  }
}
