package dev.penchant.web.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @Test
  void days_are_written_as_people_do() {
    assertThat(Days.of(Duration.ofDays(90))).hasToString("90");
    assertThat(Days.of(Duration.ofHours(36))).hasToString("1.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT36H", "PT24H0.001S", "P3650D", "PT100H7M13S", "P1DT23H59M59.999S"})
  void what_is_shown_and_saved_unchanged_stays_what_it_was(String duration) {
    Duration stored = Duration.parse(duration);

    assertThat(Days.toDuration(Days.of(stored))).isEqualTo(stored);
  }
}
