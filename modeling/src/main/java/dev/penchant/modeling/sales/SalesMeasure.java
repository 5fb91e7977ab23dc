package dev.penchant.modeling.sales;

import java.util.stream.IntStream;

/**
 * What a forecaster lost on the periods of a test, by row.
 *
 * @param losses each row's quantile losses summed
 * @param error over all rows
 */
record SalesMeasure(double[] losses, SalesError error, int rowCount) {
  private static final int QUANTILES = 3;

  /** Measures the period after each origin; rows born later than an origin are left out of it. */
  static SalesMeasure of(SalesForecaster forecaster, SalesSeries series, SalesOrigins test) {
    double[] losses = new double[series.rowCount()];
    double sold = 0;
    int covered = 0;
    int foretold = 0;
    double scaled = 0;
    int scaledRows = 0;
    int rows = 0;
    for (int row = 0; row < losses.length; row++) {
      double error = 0;
      int periods = 0;
      for (int origin = Math.max(test.first(), series.birth(row) + 1);
          origin < test.end();
          origin++) {
        CountForecast forecast = forecaster.foretell(row, origin, 0);
        double count = series.count(row, origin);
        losses[row] += forecast.loss(count);
        error += Math.abs(count - forecast.median());
        covered += forecast.covers(count) ? 1 : 0;
        sold += count;
        periods++;
      }
      double scale = stepSize(series, row, test.first());
      if (periods > 0 && scale > 0) {
        scaled += error / periods / scale;
        scaledRows++;
      }
      foretold += periods;
      rows += periods > 0 ? 1 : 0;
    }
    double loss = IntStream.range(0, losses.length).mapToDouble(row -> losses[row]).sum();
    return new SalesMeasure(
        losses,
        new SalesError(
            scaledRows > 0 ? scaled / scaledRows : 0,
            sold > 0 ? loss / QUANTILES / sold : 0,
            foretold > 0 ? (double) covered / foretold : 0),
        rows);
  }

  /** The mean change from one period to the next before the test. */
  private static double stepSize(SalesSeries series, int row, int end) {
    float[] counts = series.row(row);
    double sum = 0;
    int steps = 0;
    for (int period = series.birth(row) + 1; period < end; period++) {
      sum += Math.abs(counts[period] - counts[period - 1]);
      steps++;
    }
    return steps == 0 ? 0 : sum / steps;
  }
}
