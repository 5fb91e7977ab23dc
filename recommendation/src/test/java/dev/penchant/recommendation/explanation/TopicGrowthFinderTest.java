package dev.penchant.recommendation.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.recommendation.Reason.TopicGrowth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicGrowthFinderTest {
  private static final double PRIOR_WEIGHT = 1;

  private final List<PeriodProfile> path = new ArrayList<>();

  @Test
  void a_weight_that_leaps_up_and_down_has_not_grown() {
    months(6, 0.01, 0.66, 0.02, 0.16, 0.67);
    month(1, 0.19);

    assertThat(growth(0.19)).isEmpty();
    assertThat(growth(0.67)).isEmpty();
  }

  @Test
  void a_weight_that_is_back_after_one_low_month_has_not_grown() {
    months(13, 0.41, 0.02, 0.45, 0.5, 0.7);
    assertThat(growth(0.65)).isEmpty();

    path.clear();
    months(13, 0.41, 0.02, 0.03, 0.5, 0.7);
    assertThat(growth(0.65)).isPresent();
  }

  @Test
  void growth_that_holds_is_told_up_to_the_present_weight() {
    months(12, 0.1, 0.05, 0.55, 0.7);

    TopicGrowth growth = growth(0.6).orElseThrow();
    assertThat(growth.from()).isCloseTo(0.05, within(1e-6));
    assertThat(growth.to()).isCloseTo(0.6, within(1e-6));
    assertThat(growth.since()).hasToString("2026-07");
  }

  @Test
  void growth_that_the_present_profile_has_lost_is_not_told() {
    months(12, 0.1, 0.05, 0.55, 0.7);

    assertThat(growth(0.15)).isEmpty();
  }

  @Test
  void growth_that_so_few_events_could_show_by_chance_is_not_told() {
    months(3, 0.3, 0.5, 0.5);
    assertThat(growth(0.5)).isEmpty();

    path.clear();
    months(100, 0.3, 0.5, 0.5);
    assertThat(growth(0.5)).isPresent();
  }

  private Optional<TopicGrowth> growth(double now) {
    return new TopicGrowthFinder(path, weights(now), PRIOR_WEIGHT).of(0, "coffee");
  }

  private void months(int events, double... weights) {
    for (double weight : weights) {
      month(events, weight);
    }
  }

  private void month(int events, double weight) {
    Period period = Period.of(PeriodLength.MONTH, LocalDate.of(2026, 6, 1).plusMonths(path.size()));
    path.add(new PeriodProfile(period, new InterestProfile(weights(weight)), events));
  }

  private static float[] weights(double weight) {
    return new float[] {(float) weight, (float) (1 - weight)};
  }
}
