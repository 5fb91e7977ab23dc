package dev.penchant.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SeldomProgressTest {
  private final StringWriter said = new StringWriter();
  private long now;
  private final SeldomProgress progress =
      new SeldomProgress("gru", new ConsoleProgress(new PrintWriter(said)), () -> now);

  @Test
  void a_quick_training_says_nothing() {
    progress.report(1, "epoch 1 of 1");

    assertThat(said.toString()).isEmpty();
  }

  @Test
  void of_many_messages_one_in_a_few_seconds_is_said_with_the_name_of_the_model() {
    for (int epoch = 1; epoch <= 20; epoch++) {
      now += SeldomProgress.SILENCE_NANOS / 10;
      progress.report(epoch / 20.0, "epoch %d of 20".formatted(epoch));
    }

    assertThat(said.toString().lines())
        .containsExactly("training gru: epoch 10 of 20", "training gru: epoch 20 of 20");
  }
}
