package dev.penchant.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.recommendation.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReasonWordingTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant MAY_THIRD = Instant.parse("2026-05-03T10:00:00Z");
  private static final Period MAY = new Period(PeriodLength.MONTH, LocalDate.of(2026, 5, 1));
  private static final ItemId LAMP = new ItemId("lamp-1");

  private final ReasonWording english = new ReasonWording(Locale.UK, LONDON);
  private final ReasonWording chinese = new ReasonWording(Locale.SIMPLIFIED_CHINESE, LONDON);

  /** One of each kind, and of each way its optional components may be there. */
  private static final List<Reason> ALL =
      List.of(
          new Reason.BoughtBefore(1, MAY_THIRD),
          new Reason.BoughtBefore(3, MAY_THIRD),
          new Reason.TurnedTo(EventType.CART, MAY_THIRD),
          new Reason.BecauseOf(LAMP, "Lamp", EventType.VIEW, MAY_THIRD),
          new Reason.OftenTogether(LAMP, "Lamp"),
          new Reason.TopicInterest(4, "camping", 0.41),
          new Reason.TopicGrowth(4, "camping", 0.05, 0.41, MAY),
          new Reason.TopicForecast(4, "camping", 0.4, 0.6, MAY),
          new Reason.PopularNow(Optional.empty(), OptionalDouble.empty(), 7),
          new Reason.PopularNow(Optional.of("Camp"), OptionalDouble.empty(), 7),
          new Reason.PopularNow(Optional.empty(), OptionalDouble.of(1234), 7),
          new Reason.PopularNow(Optional.of("Camp"), OptionalDouble.of(1234), 7),
          new Reason.SameCategory("Camp"),
          new Reason.NewInCatalog(MAY_THIRD));

  @Test
  void a_change_of_interest_is_told_with_its_weights_and_its_month() {
    assertThat(english.sentence(new Reason.TopicGrowth(4, "camping", 0.05, 0.41, MAY)))
        .isEqualTo("Your interest in camping grew from 5% to 41% since May 2026");
    assertThat(chinese.sentence(new Reason.TopicGrowth(4, "露营", 0.05, 0.41, MAY)))
        .isEqualTo("自2026年5月以来，您对“露营”的兴趣从5%升至41%");
  }

  @Test
  void a_purchase_is_told_with_its_day_in_the_shop() {
    Instant lateInLondon = Instant.parse("2026-05-03T23:30:00Z");

    assertThat(english.sentence(new Reason.BoughtBefore(1, lateInLondon)))
        .isEqualTo("You bought it before, last on 4 May 2026");
    assertThat(english.sentence(new Reason.BoughtBefore(3, MAY_THIRD)))
        .isEqualTo("You bought it before (3 times), last on 3 May 2026");
  }

  @Test
  void popularity_is_told_in_one_or_more_events_and_days() {
    assertThat(english.sentence(popular(1234, 7)))
        .isEqualTo("Popular at present: 1,234 events within 7 days");
    assertThat(english.sentence(popular(1, 1)))
        .isEqualTo("Popular at present: one event within one day");
    assertThat(english.sentence(popular(1, 0))).isEqualTo("Popular over all time: one event");
    assertThat(chinese.sentence(popular(1234, 7))).isEqualTo("近期热门：7天内1,234次行为");
    assertThat(chinese.sentence(popular(3, 0))).isEqualTo("历来热门：共3次行为");
  }

  private static Reason popular(int events, int days) {
    return new Reason.PopularNow(Optional.empty(), OptionalDouble.of(events), days);
  }

  @Test
  void every_reason_has_a_sentence_in_every_language() {
    for (Reason reason : ALL) {
      assertThat(english.sentence(reason)).isNotBlank().doesNotContain("{");
      assertThat(chinese.sentence(reason)).matches(".*\\p{IsHan}.*").doesNotContain("{");
    }
    for (EventType type : EventType.values()) {
      assertThat(english.sentence(new Reason.BecauseOf(LAMP, "Lamp", type, MAY_THIRD)))
          .startsWith("Because you ")
          .contains("Lamp");
      assertThat(english.sentence(new Reason.TurnedTo(type, MAY_THIRD)))
          .startsWith("You ")
          .endsWith("on 3 May 2026");
    }
  }

  @Test
  void all_kinds_of_reasons_are_tried_here() {
    assertThat(ALL.stream().map(reason -> (Object) reason.getClass()).distinct())
        .containsExactlyInAnyOrder((Object[]) Reason.class.getPermittedSubclasses());
  }

  @Test
  void a_language_without_sentences_gets_english_throughout() {
    assertThat(
            new ReasonWording(Locale.GERMANY, LONDON)
                .sentence(new Reason.TopicGrowth(4, "camping", 0.05, 0.41, MAY)))
        .isEqualTo("Your interest in camping grew from 5% to 41% since May 2026");
  }

  @Test
  void facts_are_numbers_and_the_words_of_the_api() {
    assertThat(ReasonFacts.of(new Reason.BecauseOf(LAMP, "Lamp", EventType.VIEW, MAY_THIRD)))
        .isEqualTo(
            Map.of(
                "item", "lamp-1", "title", "Lamp", "event", "view", "at", "2026-05-03T10:00:00Z"));
    assertThat(ReasonFacts.of(new Reason.PopularNow(Optional.empty(), OptionalDouble.of(12), 7)))
        .isEqualTo(Map.of("events", 12.0, "days", 7));
  }
}
