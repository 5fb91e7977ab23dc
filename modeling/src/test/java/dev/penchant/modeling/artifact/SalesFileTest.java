package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.sales.SalesError;
import dev.penchant.modeling.sales.SalesMethod;
import dev.penchant.modeling.sales.SalesReport;
import dev.penchant.modeling.sales.SalesSeries;
import dev.penchant.modeling.sales.SalesTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFileTest {
  @TempDir Path folder;

  @Test
  void what_was_written_is_read() throws IOException {
    SalesForecast sales =
        new SalesForecast(
            new Period(PeriodLength.WEEK, LocalDate.of(2026, 1, 5)),
            EventType.CART,
            table(SalesMethod.MEAN),
            table(SalesMethod.GAMMA_POISSON));

    SalesForecast read = SalesFile.read(folder, SalesFile.write(folder, sales));

    assertThat(read.firstPeriod()).isEqualTo(sales.firstPeriod());
    assertThat(read.counted()).isEqualTo(EventType.CART);
    assertThat(read.items().report()).isEqualTo(sales.items().report());
    assertThat(read.topics().observed().row(1)).containsExactly(0, 2.5f);
    assertThat(read.topics().high()).containsExactly(3, 3, 3, 6, 6, 6);
    assertThat(read.metrics())
        .containsKeys("sales-items.mean", "sales-topics.gamma-poisson")
        .isEqualTo(sales.metrics());
  }

  private static SalesTable table(SalesMethod winner) {
    SalesSeries observed =
        new SalesSeries(
            2,
            new int[] {0, 1},
            new int[] {0, 2, 3},
            new int[] {0, 1, 1},
            new float[] {1, 2, 2.5f});
    return new SalesTable(
        observed,
        new float[] {1, 1, 1, 2, 2, 2},
        new float[6],
        new float[] {3, 3, 3, 6, 6, 6},
        new SalesReport(Map.of(winner, new SalesError(0.9, 0.4, 0.8)), winner, 2, 1, "one of two"));
  }
}
