package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.training.TopicCountChoice.Tried;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopicCountChoiceTest {
  private static final List<Tried> TRIED =
      List.of(
          new Tried(8, -7.20, 0.40),
          new Tried(12, -7.02, 0.30),
          new Tried(16, -7.00, 0.21),
          new Tried(20, -7.01, 0.299));

  @Test
  void of_counts_that_foretell_alike_the_most_coherent_is_taken() {
    assertThat(TopicCountChoice.best(TRIED, OptionalInt.empty())).isEqualTo(12);
  }

  @Test
  void the_former_count_stays_while_it_is_not_clearly_worse() {
    assertThat(TopicCountChoice.best(TRIED, OptionalInt.of(16))).isEqualTo(16);
    assertThat(TopicCountChoice.best(TRIED, OptionalInt.of(8))).isEqualTo(12);
  }
}
