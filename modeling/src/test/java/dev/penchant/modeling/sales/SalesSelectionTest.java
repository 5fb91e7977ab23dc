package dev.penchant.modeling.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SalesSelectionTest {
  private static final int ROWS = 300;

  @Test
  void of_steady_rates_the_model_wins_and_its_intervals_hold_what_they_promise() {
    SalesTable table = selection(poisson(24, false), 12).run();

    SalesError model = table.report().errors().get(SalesMethod.GAMMA_POISSON);
    assertThat(table.report().winner()).isEqualTo(SalesMethod.GAMMA_POISSON);
    // whole numbers: an interval of few values covers more than it has to
    assertThat(model.coverage()).isBetween(0.78, 0.95);
    assertThat(table.report().errors())
        .containsOnlyKeys(
            SalesMethod.LAST_PERIOD,
            SalesMethod.MEAN,
            SalesMethod.SEASONAL_NAIVE,
            SalesMethod.GAMMA_POISSON);
    assertThat(model.risk())
        .isLessThan(table.report().errors().get(SalesMethod.LAST_PERIOD).risk());
    for (int row = 0; row < ROWS; row++) {
      assertThat(table.low(row, 0)).isLessThanOrEqualTo(table.high(row, 0));
    }
  }

  @Test
  void where_nothing_changes_at_random_a_naive_forecast_is_shown_and_it_is_said() {
    SalesSeries walk = poisson(12, true);

    SalesReport report = selection(walk, 12).run().report();

    assertThat(report.winner().isNaive()).isTrue();
    assertThat(report.message())
        .matches(".* foretells sales: (the model lost|whether the model is better is open) .*");
    assertThat(report.errors()).doesNotContainKey(SalesMethod.SEASONAL_NAIVE);
  }

  @Test
  void the_week_is_learned_once_two_have_passed() {
    SalesSeries weekly = weekly(70);

    SalesTable table = selection(weekly, 7).run();

    assertThat(table.report().winner()).isEqualTo(SalesMethod.GAMMA_POISSON);
    double sunday = 0;
    double monday = 0;
    for (int row = 0; row < ROWS; row++) {
      sunday += table.expected(row, 0);
      monday += table.expected(row, 1);
    }
    assertThat(sunday).isGreaterThan(2 * monday);
  }

  @Test
  void an_interval_further_ahead_is_as_wide_at_least_unless_less_is_expected() {
    for (SalesSeries series : List.of(poisson(24, false), poisson(12, true), poisson(5, false))) {
      SalesTable table = selection(series, 12).run();
      for (int row = 0; row < ROWS; row++) {
        for (int ahead = 1; ahead < SalesTable.HORIZON; ahead++) {
          if (table.expected(row, ahead) >= table.expected(row, ahead - 1)) {
            assertThat(table.high(row, ahead) - table.low(row, ahead))
                .isGreaterThanOrEqualTo(table.high(row, ahead - 1) - table.low(row, ahead - 1));
          }
        }
      }
    }
  }

  @Test
  void too_short_a_log_is_foretold_without_a_claim() {
    SalesTable table = selection(poisson(3, false), 12).run();

    assertThat(table.report().errors()).isEmpty();
    assertThat(table.report().message()).contains("fewer than four full periods");
    assertThat(table.expected(5, 0)).isPositive();
  }

  @Test
  void the_same_seed_gives_the_same_forecasts() {
    SalesTable once = selection(poisson(24, false), 12).run();
    SalesTable again = selection(poisson(24, false), 12).run();

    assertThat(again.expected()).isEqualTo(once.expected());
    assertThat(again.high()).isEqualTo(once.high());
    assertThat(again.report()).isEqualTo(once.report());
  }

  private static SalesSelection selection(SalesSeries series, int season) {
    return new SalesSelection(series, new int[series.rowCount()], series.totals(), season, 5);
  }

  /** Rates of 0.2 to 8 a period; or counts that stay as they are but for a jump of all in one. */
  private static SalesSeries poisson(int periods, boolean constant) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] counts = new float[ROWS][periods];
    for (int row = 0; row < ROWS; row++) {
      double rate = 0.2 + 7.8 * row / ROWS;
      for (int period = 0; period < periods; period++) {
        counts[row][period] = constant ? 1 + row % 7 + (period > 6 ? 3 : 0) : draw(rate, random);
      }
    }
    return series(counts, periods);
  }

  /** On every seventh day, the first of them, five times as much is sold. */
  private static SalesSeries weekly(int periods) {
    SplittableRandom random = new SplittableRandom(4);
    float[][] counts = new float[ROWS][periods];
    for (int row = 0; row < ROWS; row++) {
      for (int period = 0; period < periods; period++) {
        counts[row][period] = draw(period % 7 == 0 ? 5 : 1, random);
      }
    }
    return series(counts, periods);
  }

  private static SalesSeries series(float[][] counts, int periods) {
    int[] starts = new int[ROWS + 1];
    int[] at = new int[ROWS * periods];
    float[] values = new float[at.length];
    int end = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int period = 0; period < periods; period++) {
        if (counts[row][period] > 0) {
          at[end] = period;
          values[end++] = counts[row][period];
        }
      }
      starts[row + 1] = end;
    }
    return new SalesSeries(
        periods, new int[ROWS], starts, Arrays.copyOf(at, end), Arrays.copyOf(values, end));
  }

  private static int draw(double rate, SplittableRandom random) {
    double product = random.nextDouble();
    int count = 0;
    for (double least = Math.exp(-rate); product > least; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
