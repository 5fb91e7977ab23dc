package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.NOW;
import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ProfileInterval;
import dev.penchant.recommendation.TopicSummary;
import dev.penchant.recommendation.UserInterests;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedInterestsTest {
  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void the_path_has_every_period_with_events_and_shows_the_move() {
    UserInterests mover = of("mover-0");
    List<PeriodProfile> observed = mover.path().observed();
    assertThat(observed)
        .extracting(profile -> profile.period().toString())
        .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
    assertThat(observed.get(0).profile().mainTopic()).isZero();
    assertThat(observed.get(5).profile().mainTopic()).isEqualTo(1);
    assertThat(mover.topicLabels()).containsExactly("bake", "camp", "book");
    assertThat(mover.modelVersion()).hasValue(1);
  }

  @Test
  void the_interest_now_is_that_of_all_events_the_older_ones_counting_less() {
    UserInterests mover = of("mover-0");
    float now = mover.now().orElseThrow().weight(1);

    assertThat(now).isGreaterThan(0.5f);
    // baking has not been forgotten, and the last month by itself knows nothing of it
    assertThat(mover.now().orElseThrow().weight(0)).isGreaterThan(last(mover).profile().weight(0));
    assertThat(of("nobody").now()).isEmpty();
  }

  @Test
  void a_merchants_name_for_a_topic_is_read_everywhere_at_once() {
    serving.name(new TopicId(1, 1), "Out and about");

    assertThat(of("mover-0").topicLabels()).containsExactly("bake", "Out and about", "book");
    TopicSummary named = serving.interests.topics(SHOP).get(1);
    assertThat(named.label()).isEqualTo("Out and about");
    assertThat(named.learnedLabel()).isEqualTo("camp");
  }

  @Test
  void two_topics_are_never_called_the_same() {
    serving.name(new TopicId(1, 1), "book");

    assertThat(of("mover-0").topicLabels()).containsExactly("bake", "book", "book (2)");
    assertThat(serving.interests.topics(SHOP))
        .extracting(TopicSummary::label)
        .containsExactly("bake", "book", "book (2)");
  }

  @Test
  void the_move_is_a_shift_in_its_month_and_a_steady_user_has_none() {
    assertThat(of("mover-0").path().shifts())
        .singleElement()
        .satisfies(
            shift -> {
              assertThat(shift.at()).hasToString("2026-04");
              // later visits of March are to items of the month before, which count only once
              assertThat(shift.after()).isEqualTo("2026-03-06");
              assertThat(shift.until()).isEqualTo("2026-04-03");
              assertThat(shift.fromTopic()).isZero();
              assertThat(shift.toTopic()).isEqualTo(1);
              assertThat(shift.distance()).isGreaterThan(0.8);
              assertThat(shift.pValue()).isLessThanOrEqualTo(0.03);
            });
    assertThat(of("camper-0").path().shifts()).isEmpty();
  }

  @Test
  void the_forecast_follows_the_path_and_is_named() {
    UserInterests mover = of("mover-0");
    assertThat(mover.path().forecast())
        .singleElement()
        .extracting(PeriodProfile::period)
        .hasToString("2026-07");
    assertThat(mover.forecastMethod()).contains("fold-in");
  }

  @Test
  void every_observed_profile_lies_in_its_interval_which_events_make_narrower() {
    UserInterests mover = of("mover-0");
    for (PeriodProfile observed : mover.path().observed()) {
      int main = observed.profile().mainTopic();
      ProfileInterval interval = mover.intervals().get(observed.period());
      assertThat(observed.profile().weight(main))
          .isBetween(interval.low().get(main), interval.high().get(main));
    }
    PeriodProfile last = last(mover);
    float before = width(mover, last);
    for (int day = 0; day < 9; day++) {
      serving.happens("mover-0", "camp-" + day, EventType.VIEW, NOW.plusSeconds(86_400L * day));
    }
    assertThat(width(of("mover-0"), last)).isLessThan(before);
    // its forecasts were never measured
    assertThat(mover.intervals()).doesNotContainKey(mover.path().forecast().get(0).period());
  }

  private static float width(UserInterests interests, PeriodProfile profile) {
    int main = profile.profile().mainTopic();
    ProfileInterval interval = interests.intervals().get(profile.period());
    return interval.high().get(main) - interval.low().get(main);
  }

  @Test
  void events_since_the_training_change_the_present_period_at_once() {
    float before = last(of("camper-0")).profile().weight(2);
    for (int number = 0; number < 10; number++) {
      serving.happens("camper-0", "book-" + number, EventType.VIEW, NOW.plusSeconds(number));
    }
    PeriodProfile present = last(of("camper-0"));
    assertThat(present.period()).hasToString("2026-06");
    assertThat(present.profile().weight(2)).isGreaterThan(before + 0.2f);
  }

  @Test
  void a_period_after_the_training_continues_the_path_and_ends_its_forecast() {
    Instant august = Instant.parse("2026-08-02T10:00:00Z");
    serving.happens("camper-0", "book-1", EventType.VIEW, august);
    UserInterests camper = of("camper-0");
    assertThat(last(camper).period())
        .isEqualTo(Period.of(PeriodLength.MONTH, LocalDate.of(2026, 8, 1)));
    assertThat(last(camper).eventCount()).isEqualTo(1);
    assertThat(camper.path().forecast()).isEmpty();
    assertThat(camper.forecastMethod()).isEmpty();
  }

  @Test
  void a_user_who_came_after_the_training_has_a_path_without_a_forecast() {
    serving.happens("visitor", "book-1", EventType.VIEW, NOW);
    serving.happens("visitor", "book-2", EventType.VIEW, NOW.plusSeconds(5));
    UserInterests visitor = of("visitor");
    assertThat(visitor.path().observed())
        .singleElement()
        .satisfies(
            profile -> {
              assertThat(profile.profile().mainTopic()).isEqualTo(2);
              assertThat(profile.eventCount()).isEqualTo(2);
            });
    assertThat(visitor.path().forecast()).isEmpty();
  }

  @Test
  void the_history_is_summed_up() {
    UserInterests baker = of("baker-0");
    assertThat(baker.history().eventCount())
        .isEqualTo(
            (int)
                PlantedShop.events().stream()
                    .filter(event -> event.user().value().equals("baker-0"))
                    .count());
    assertThat(baker.history().byType()).containsOnlyKeys(EventType.VIEW, EventType.PURCHASE);
    assertThat(baker.history().firstEvent()).contains(PlantedShop.FIRST);
    assertThat(baker.history().itemCount()).isLessThanOrEqualTo(10);
  }

  @Test
  void topics_come_with_items_words_and_their_share_over_time() {
    List<TopicSummary> topics = serving.interests.topics(SHOP);
    assertThat(topics).extracting(TopicSummary::label).containsExactly("bake", "camp", "book");
    TopicSummary camping = topics.get(1);
    assertThat(camping.topItems().get(0).item().title()).isEqualTo("camp thing 0");
    assertThat(camping.topWords()).extracting(word -> word.word()).containsExactly("camp");
    assertThat(camping.trend()).hasSize(6);
    assertThat(camping.trend().get(5).share()).isEqualTo(camping.share());
    assertThat(camping.share()).isGreaterThan(camping.trend().get(0).share() + 0.1);
    double sum = topics.stream().mapToDouble(TopicSummary::share).sum();
    assertThat(sum).isBetween(0.999, 1.001);
  }

  private UserInterests of(String user) {
    return serving.interests.ofUser(SHOP, new UserId(user));
  }

  private static PeriodProfile last(UserInterests interests) {
    List<PeriodProfile> observed = interests.path().observed();
    return observed.get(observed.size() - 1);
  }
}
