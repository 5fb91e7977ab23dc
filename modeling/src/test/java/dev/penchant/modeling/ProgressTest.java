package dev.penchant.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<Double> fractions = new ArrayList<>();
  private final Progress whole =
      new Progress() {
        @Override
        public void report(double fraction, String message) {
          fractions.add(fraction);
        }

        @Override
        public void checkStop() {
          throw new TrainingStopped("asked to stop");
        }
      };

  @Test
  void a_part_moves_the_whole_within_its_share() {
    Progress part = whole.part(0.2, 0.6);
    part.report(0, "begun");
    part.report(0.5, "half");
    part.report(1, "done");
    assertThat(fractions.get(0)).isCloseTo(0.2, within(1e-12));
    assertThat(fractions.get(1)).isCloseTo(0.4, within(1e-12));
    assertThat(fractions.get(2)).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void a_part_stops_with_the_whole() {
    assertThatThrownBy(() -> whole.part(0, 1).checkStop()).isInstanceOf(TrainingStopped.class);
  }

  @Test
  void a_part_outside_of_the_whole_is_refused() {
    assertThatThrownBy(() -> whole.part(0.6, 0.2)).hasMessageContaining("0.6 to 0.2");
  }
}
