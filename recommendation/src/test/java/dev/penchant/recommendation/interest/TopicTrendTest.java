package dev.penchant.recommendation.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.recommendation.TopicSummary.Direction;
import dev.penchant.recommendation.TopicSummary.PeriodShare;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TopicTrendTest {
  private static final Period FIRST = Period.of(PeriodLength.MONTH, LocalDate.of(2026, 1, 1));

  @Test
  void a_share_weighs_profiles_by_their_events() {
    TopicTrend trend =
        new TopicTrend(
            new ProfileHistory(
                FIRST,
                1,
                2,
                new int[] {0, 1, 2},
                new int[] {0, 0},
                new int[] {3, 1},
                new float[] {1, 0, 0, 1}));
    assertThat(trend.of(0))
        .singleElement()
        .extracting(PeriodShare::share)
        .satisfies(share -> assertThat((Double) share).isEqualTo(0.75, Offset.offset(1e-6)));
  }

  @Test
  void a_topic_that_wins_and_one_that_loses_clearly_are_told_apart_from_a_steady_one() {
    TopicTrend trend = trend(400, new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.4f, 0.4f});
    assertThat(trend.direction(0)).isEqualTo(Direction.RISING);
    assertThat(trend.direction(1)).isEqualTo(Direction.FADING);
    assertThat(trend(400, new float[] {0.2f, 0.21f, 0.2f, 0.2f, 0.21f, 0.2f}).direction(0))
        .isEqualTo(Direction.STEADY);
  }

  @Test
  void the_same_change_on_few_users_is_no_trend() {
    assertThat(trend(3, new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.4f, 0.4f}).direction(0))
        .isEqualTo(Direction.STEADY);
  }

  @Test
  void a_single_period_has_no_direction() {
    assertThat(trend(400, new float[] {0.2f}).direction(0)).isEqualTo(Direction.STEADY);
  }

  /** So many users, all of whom have this share of topic 0 and the rest of topic 1. */
  private static TopicTrend trend(int users, float[] shares) {
    int periods = shares.length;
    int[] starts = new int[users + 1];
    int[] entryPeriods = new int[users * periods];
    int[] events = new int[users * periods];
    float[] weights = new float[2 * users * periods];
    for (int entry = 0; entry < events.length; entry++) {
      starts[entry / periods + 1] = entry + 1;
      entryPeriods[entry] = entry % periods;
      events[entry] = 1;
      weights[2 * entry] = shares[entry % periods];
      weights[2 * entry + 1] = 1 - shares[entry % periods];
    }
    return new TopicTrend(
        new ProfileHistory(FIRST, periods, 2, starts, entryPeriods, events, weights));
  }
}
