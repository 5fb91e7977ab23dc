package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RankingJsonTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void how_histories_fade_and_count_is_read_back_as_it_was_written() {
    SignalSettings settings =
        new SignalSettings(
            new Fading(DAY, 0.5),
            new Fading(Fading.NEVER, 1, 0.75, 1),
            new Fading(DAY, 1, 0.5, 0.25),
            DAY,
            3);

    assertThat(RankingJson.signals(RankingJson.of(settings))).isEqualTo(settings);
  }

  @Test
  void a_model_stored_before_repetition_was_searched_counts_every_event_in_full() {
    JsonObject fading =
        Json.createObjectBuilder().add("halfLife", "PT24H").add("stepDecay", 0.5).build();
    JsonObject stored =
        Json.createObjectBuilder()
            .add("factors", fading)
            .add("neighbours", fading)
            .add("own", fading)
            .add("profileHalfLife", "PT24H")
            .add("profilePriorWeight", 3)
            .build();

    assertThat(RankingJson.signals(stored).own()).isEqualTo(new Fading(DAY, 0.5, 1, 1));
  }

  @Test
  void parts_beyond_the_whole_are_refused() {
    assertThatThrownBy(() -> new Fading(DAY, 1, 1.5, 1))
        .hasMessage("repetition is 1.5, must be 0 to 1");
    assertThatThrownBy(() -> new Fading(DAY, 1, 1, Double.NaN))
        .hasMessage("typeContrast is NaN, must be 0 to 1");
  }
}
