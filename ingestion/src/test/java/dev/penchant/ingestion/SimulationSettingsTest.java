package dev.penchant.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimulationSettingsTest {
  @Test
  void a_job_gets_back_the_settings_it_was_given() {
    SimulationSettings settings = new SimulationSettings(7, 3, 11, 5, 2.25, -9);

    assertThat(SimulationSettings.fromParameters(settings.asParameters())).isEqualTo(settings);
  }

  @Test
  void what_cannot_be_simulated_is_refused_with_its_range() {
    assertThatThrownBy(() -> new SimulationSettings(7, 13, 11, 5, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topics must be 2 to 12, but is 13");
    assertThatThrownBy(() -> new SimulationSettings(7, 3, 11, 5, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("eventsPerUserAndMonth must be above 0");
  }
}
