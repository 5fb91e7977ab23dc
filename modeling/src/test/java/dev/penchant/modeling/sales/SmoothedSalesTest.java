package dev.penchant.modeling.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothedSalesTest {
  /** Row 0 sold 4 a period, row 1 came in period 2 and has sold nothing. */
  private final SalesSeries series =
      new SalesSeries(
          3, new int[] {0, 2}, new int[] {0, 3, 3}, new int[] {0, 1, 2}, new float[] {4, 4, 4});

  @Test
  void a_rate_is_the_discounted_mean_shrunk_to_its_group() {
    SmoothedSales sales = sales(new SalesSettings(1, 2, false));

    // by hand, discount 1/2: A = 4 + 2 + 1 = 7 and B = 1.75 of row 0, A = 0 and B = 1 of row 1;
    // overall 7 / 2.75, group (7 + 2.5455) / (2.75 + 1) = 2.5455
    double group = 7 / 2.75;
    assertThat(sales.expected(0, 3, 0)).isCloseTo((7 + 2 * group) / (1.75 + 2), within(1e-9));
    assertThat(sales.expected(1, 3, 0)).isCloseTo(2 * group / (1 + 2), within(1e-9));
  }

  @Test
  void what_comes_after_the_origin_is_not_looked_at() {
    SalesSeries other =
        new SalesSeries(
            3,
            new int[] {0, 2},
            new int[] {0, 3, 4},
            new int[] {0, 1, 2, 2},
            new float[] {4, 4, 900, 70});
    SalesSettings settings = new SalesSettings(3, 1, true);

    CountForecast known = sales(settings).foretell(0, 2, 0);
    CountForecast same =
        new SmoothedSales(other, new int[2], new ShopLevel(other.totals(), 12), settings, 0.1, 0.1)
            .foretell(0, 2, 0);

    assertThat(same).isEqualTo(known);
  }

  @Test
  void relative_rates_follow_the_shops_level() {
    SalesSettings settings = new SalesSettings(Double.POSITIVE_INFINITY, 0.01, true);
    SalesSeries growing =
        new SalesSeries(
            4,
            new int[] {0, 0},
            new int[] {0, 4, 8},
            new int[] {0, 1, 2, 3, 0, 1, 2, 3},
            new float[] {1, 2, 4, 8, 3, 6, 12, 24});
    SmoothedSales sales =
        new SmoothedSales(growing, new int[2], new ShopLevel(growing.totals(), 12), settings, 0.1);

    // a quarter of whatever the shop sells; its level is at most that of the last period
    double first = sales.expected(0, 4, 0);
    assertThat(first / (first + sales.expected(1, 4, 0))).isCloseTo(0.25, within(0.01));
    assertThat(first).isGreaterThan(5);
  }

  private SmoothedSales sales(SalesSettings settings) {
    return new SmoothedSales(
        series, new int[2], new ShopLevel(series.totals(), 12), settings, 0.1, 0.1);
  }
}
