package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastEvaluationTest {
  private static final FactorMatrix TOPICS =
      new FactorMatrix(2, 3, new float[] {0.5f, 0.25f, 0.25f, 0.125f, 0.125f, 0.75f});

  @Test
  void perplexity_is_that_of_the_mixed_topics() {
    ForecastEvaluation evaluation = new ForecastEvaluation(TOPICS, 1);

    // p(0) = .5 · .5 + .5 · .125 = .3125 twice, p(2) = .5 · .25 + .5 · .75 = .5 once
    evaluation.add(0, new float[] {0.5f, 0.5f}, new int[] {0, 2}, new float[] {2, 1});

    assertThat(evaluation.tokenCount()).isEqualTo(3);
    assertThat(evaluation.perplexity())
        .isEqualTo(Math.pow(1 / (0.3125 * 0.3125 * 0.5), 1 / 3.0), within(1e-9));
  }

  @Test
  void a_uniform_topic_leaves_the_choice_among_all_items() {
    FactorMatrix uniform = new FactorMatrix(1, 4, new float[] {0.25f, 0.25f, 0.25f, 0.25f});
    ForecastEvaluation evaluation = new ForecastEvaluation(uniform, 1);

    evaluation.add(0, new float[] {1}, new int[] {1, 3}, new float[] {1, 5});

    assertThat(evaluation.perplexity()).isEqualTo(4, within(1e-9));
  }

  @Test
  void the_gain_of_a_better_forecast_is_above_zero_for_sure() {
    ForecastEvaluation better = new ForecastEvaluation(TOPICS, 50);
    ForecastEvaluation worse = new ForecastEvaluation(TOPICS, 50);
    for (int user = 0; user < 50; user++) {
      better.add(user, new float[] {0, 1}, new int[] {2}, new float[] {1 + user % 3});
      worse.add(user, new float[] {1, 0}, new int[] {2}, new float[] {1 + user % 3});
    }

    Interval gain = better.gainOver(worse, 1);

    assertThat(gain.low()).isEqualTo(Math.log(3), within(1e-6));
    assertThat(gain.high()).isEqualTo(Math.log(3), within(1e-6));
  }

  @Test
  void refuses_to_compare_forecasts_of_different_items() {
    ForecastEvaluation one = new ForecastEvaluation(TOPICS, 1);
    one.add(0, new float[] {1, 0}, new int[] {0}, new float[] {1});

    assertThatThrownBy(() -> one.gainOver(new ForecastEvaluation(TOPICS, 1), 1))
        .hasMessageContaining("different items");
    assertThatThrownBy(() -> one.add(0, new float[] {1}, new int[] {0}, new float[] {1}))
        .hasMessageContaining("1 topics");
  }

  @Test
  void naive_forecasts_follow_their_definitions() {
    List<float[]> profiles =
        List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {0.5f, 0.5f});

    assertThat(NaiveForecasts.lastPeriod(profiles)).containsExactly(0.5f, 0.5f);
    assertThat(NaiveForecasts.longRunMean(profiles)).containsExactly(0.5f, 0.5f);
    // 1 → .25 · 0 + .75 · 1 = .75 → .25 · .5 + .75 · .75 = .6875
    assertThat(NaiveForecasts.exponentialSmoothing(profiles, 0.25))
        .containsExactly(0.6875f, 0.3125f);
    assertThat(NaiveForecasts.exponentialSmoothing(profiles, 1)).containsExactly(0.5f, 0.5f);
  }
}
