package dev.penchant.modeling.sales;

import java.util.Arrays;

/**
 * A naive forecast. Its interval comes from its own errors in the periods it was calibrated on:
 * their quantiles in units of √(forecast + 1), the same for all rows (conformal prediction with a
 * normalised score: Papadopoulos, Gammerman, Vovk 2008). What lies further ahead is never held for
 * more certain: a few origins less can make the errors measured there look smaller, or leave none.
 * Thread-safe once calibrated.
 */
final class NaiveSales implements SalesForecaster {
  private final SalesSeries series;
  private final SalesMethod method;
  private final int season;
  private final double[] lows;
  private final double[] highs;

  /**
   * @param origins what it is calibrated on
   * @param horizon how many periods ahead it will be asked for
   */
  NaiveSales(
      SalesSeries series, SalesMethod method, int season, SalesOrigins origins, int horizon) {
    this.series = series;
    this.method = method;
    this.season = season;
    this.lows = new double[horizon];
    this.highs = new double[horizon];
    for (int ahead = 0; ahead < horizon; ahead++) {
      calibrate(ahead, origins);
    }
  }

  private NaiveSales(SalesSeries series, NaiveSales calibrated) {
    this.series = series;
    this.method = calibrated.method;
    this.season = calibrated.season;
    this.lows = calibrated.lows;
    this.highs = calibrated.highs;
  }

  /** The same method with the same errors for other rows. */
  NaiveSales of(SalesSeries others) {
    return new NaiveSales(others, this);
  }

  @Override
  public CountForecast foretell(int row, int origin, int ahead) {
    double point = point(row, origin, ahead);
    double unit = Math.sqrt(point + 1);
    double low = Math.max(0, point + lows[ahead] * unit);
    double high = Math.max(low, point + highs[ahead] * unit);
    return new CountForecast(point, low, Math.min(high, Math.max(low, point)), high);
  }

  private double point(int row, int origin, int ahead) {
    return switch (method) {
      case LAST_PERIOD -> series.count(row, origin - 1);
      case MEAN -> mean(row, origin);
      case SEASONAL_NAIVE -> series.count(row, sameSeasonBefore(origin, ahead));
      case GAMMA_POISSON -> throw new IllegalArgumentException(method + " is not naive");
    };
  }

  private int sameSeasonBefore(int origin, int ahead) {
    int period = origin + ahead;
    while (period >= origin) {
      period -= season;
    }
    return period;
  }

  private double mean(int row, int origin) {
    double sum = 0;
    for (int entry = series.start(row); entry < series.end(row); entry++) {
      sum += series.period(entry) < origin ? series.entryCount(entry) : 0;
    }
    return sum / Math.max(1, origin - series.birth(row));
  }

  private void calibrate(int ahead, SalesOrigins origins) {
    double[] errors = new double[series.rowCount() * origins.count(ahead)];
    int count = 0;
    for (int origin = origins.first(); origin < origins.first() + origins.count(ahead); origin++) {
      for (int row = 0; row < series.rowCount(); row++) {
        if (series.birth(row) < origin) {
          double point = point(row, origin, ahead);
          errors[count++] = (series.count(row, origin + ahead) - point) / Math.sqrt(point + 1);
        }
      }
    }
    if (count > 0) {
      Arrays.sort(errors, 0, count);
      lows[ahead] = errors[(int) (CountForecast.LOW * (count - 1))];
      highs[ahead] = errors[(int) Math.ceil(CountForecast.HIGH * (count - 1))];
    }
    if (ahead > 0) {
      lows[ahead] = count == 0 ? lows[ahead - 1] : Math.min(lows[ahead - 1], lows[ahead]);
      highs[ahead] = count == 0 ? highs[ahead - 1] : Math.max(highs[ahead - 1], highs[ahead]);
    }
  }
}
