package dev.penchant.recommendation.interest;

import dev.penchant.modeling.artifact.SalesForecast;
import dev.penchant.modeling.sales.SalesError;
import dev.penchant.modeling.sales.SalesTable;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.SalesOutlook.ForetoldSales;
import dev.penchant.recommendation.SalesOutlook.PeriodSales;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads rows of a model's sales as outlooks. Immutable and thread-safe. */
public final class SalesReader {
  private final SalesForecast sales;

  public SalesReader(SalesForecast sales) {
    this.sales = sales;
  }

  /** The outlook of the model's item. */
  public SalesOutlook item(int item) {
    return outlook(sales.items(), item);
  }

  /** The outlook of the model's topic. */
  public SalesOutlook topic(int topic) {
    return outlook(sales.topics(), topic);
  }

  private SalesOutlook outlook(SalesTable table, int row) {
    int first = Math.min(table.observed().birth(row), sales.periodCount());
    float[] counts = table.observed().row(row);
    List<PeriodSales> observed =
        IntStream.range(first, sales.periodCount())
            .mapToObj(period -> new PeriodSales(sales.period(period), counts[period]))
            .toList();
    List<ForetoldSales> foretold =
        IntStream.range(0, SalesTable.HORIZON)
            .mapToObj(
                ahead ->
                    new ForetoldSales(
                        sales.period(sales.periodCount() + ahead),
                        table.expected(row, ahead),
                        table.low(row, ahead),
                        table.high(row, ahead)))
            .toList();
    double coverage =
        Optional.ofNullable(table.report().errors().get(table.report().winner()))
            .map(SalesError::coverage)
            .orElse(Double.NaN);
    return new SalesOutlook(
        sales.counted(), observed, foretold, table.report().winner().label(), coverage);
  }
}
