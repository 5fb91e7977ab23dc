package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.artifact.ProfileHistory;
import org.junit.jupiter.api.Test;

class PopulationCourseTest {
  /** One user: three events on topic 0 in the first period, one on topic 1 in the second. */
  private final PopulationCourse course =
      new PopulationCourse(
          new ProfileHistory(
              PlantedDays.period(0),
              2,
              2,
              new int[] {0, 2},
              new int[] {0, 1},
              new int[] {3, 1},
              new float[] {1, 0, 0, 1}));

  @Test
  void a_season_is_the_share_over_the_long_run_share_within_bounds() {
    // in the long run topic 0 has three quarters
    assertThat(course.season(PlantedDays.period(0))[0]).isEqualTo(4 / 3f, within(1e-6f));
    assertThat(course.season(PlantedDays.period(0))[1]).isEqualTo(0.25f);
    assertThat(course.season(PlantedDays.period(1))[1]).isEqualTo(4);
  }

  @Test
  void a_period_the_model_has_not_seen_has_no_season() {
    assertThat(course.season(PlantedDays.period(5))).containsExactly(1, 1);
    assertThat(course.season(PlantedDays.period(-1))).containsExactly(1, 1);
  }
}
