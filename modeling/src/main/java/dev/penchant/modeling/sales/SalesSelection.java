package dev.penchant.modeling.sales;

import dev.penchant.modeling.evaluation.Bootstrap;
import dev.penchant.modeling.evaluation.Interval;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds which forecast of sales the shop's own past speaks for. The last quarter of the full
 * periods, eight at most, is the test. Before it lies the validation, up to six periods: it chooses
 * the settings of the model and the naive method; how wide intervals are is measured on up to
 * twelve periods. The model is shown if the 95 % interval over rows of what it gains on that one in
 * the test lies above 0, the naive one if not. What is shown is calibrated anew on the latest
 * periods.
 */
final class SalesSelection {
  private static final int MOST_TESTED = 8;
  private static final int MOST_VALIDATED = 6;

  /** A few calm periods would make every interval too narrow. */
  private static final int MOST_CALIBRATED = 12;

  private static final int LEAST_PERIODS = 4;

  /** More rows would not move a setting, only take longer. */
  private static final int MOST_ROWS = 1_000;

  private final SalesSeries series;
  private final int[] groups;
  private final ShopLevel level;
  private final int season;
  private final long seed;

  /**
   * @param groups by row: whose rate is believed of a row before it has sales of its own
   * @param totals of the shop, period by period
   * @param season in periods
   * @param seed of the bootstrap
   */
  SalesSelection(SalesSeries series, int[] groups, double[] totals, int season, long seed) {
    this.series = series;
    this.groups = groups;
    this.level = new ShopLevel(totals, season);
    this.season = season;
    this.seed = seed;
  }

  /** Measures, chooses and foretells. */
  SalesTable run() {
    int periods = series.periodCount();
    int tested = Math.min(MOST_TESTED, periods / LEAST_PERIODS);
    int[] chosen = sample(periods - tested);
    if (tested == 0 || chosen.length == 0) {
      return unmeasured();
    }
    SalesSelection sampled = ofRows(chosen);
    SalesReport report =
        sampled.measure(
            before(periods - tested, MOST_VALIDATED),
            before(periods - tested, MOST_CALIBRATED),
            new SalesOrigins(periods - tested, periods));
    return foretell(
        sampled, report, before(periods, MOST_VALIDATED), before(periods, MOST_CALIBRATED));
  }

  /** The last periods before an end, no more than two thirds of them. */
  private static SalesOrigins before(int end, int most) {
    return new SalesOrigins(end - Math.min(most, Math.max(1, end * 2 / 3)), end);
  }

  private SalesReport measure(
      SalesOrigins validation, SalesOrigins calibration, SalesOrigins test) {
    Map<SalesMethod, SalesError> errors = new EnumMap<>(SalesMethod.class);
    SalesMethod naive = SalesMethod.LAST_PERIOD;
    double leastRisk = Double.POSITIVE_INFINITY;
    SalesMeasure naiveTest = null;
    for (SalesMethod method : naiveMethods(validation.first()).toList()) {
      SalesForecaster forecaster = naive(method, calibration, 1);
      double risk = SalesMeasure.of(forecaster, series, validation).error().risk();
      SalesMeasure measured = SalesMeasure.of(forecaster, series, test);
      errors.put(method, measured.error());
      if (risk < leastRisk) {
        leastRisk = risk;
        naive = method;
        naiveTest = measured;
      }
    }
    SalesTuning tuning = new SalesTuning(series, groups, level);
    SalesMeasure model =
        SalesMeasure.of(
            tuning.calibrated(tuning.settings(validation), calibration, 1), series, test);
    errors.put(SalesMethod.GAMMA_POISSON, model.error());
    return report(errors, naive, naiveTest, model, test);
  }

  private SalesReport report(
      Map<SalesMethod, SalesError> errors,
      SalesMethod naive,
      SalesMeasure naiveTest,
      SalesMeasure model,
      SalesOrigins test) {
    double[] gains = new double[model.losses().length];
    double scale = naiveTest.error().risk() > 0 ? sum(naiveTest.losses()) / gains.length : 1;
    for (int row = 0; row < gains.length; row++) {
      gains[row] = (naiveTest.losses()[row] - model.losses()[row]) / scale;
    }
    Interval gain = Bootstrap.interval(gains, seed);
    boolean wins = gain.low() > 0;
    return new SalesReport(
        errors,
        wins ? SalesMethod.GAMMA_POISSON : naive,
        model.rowCount(),
        test.count(0),
        message(naive, gain));
  }

  private static String message(SalesMethod naive, Interval gain) {
    if (gain.low() > 0) {
      return String.format(
          Locale.ROOT,
          "The model lost %2$.1f to %3$.1f %% less than %1$s in forecasts of sales",
          naive.label(),
          100 * gain.low(),
          100 * gain.high());
    }
    if (gain.high() < 0) {
      return String.format(
          Locale.ROOT,
          "%s foretells sales: the model lost %.1f to %.1f %% more",
          naive.label(),
          -100 * gain.high(),
          -100 * gain.low());
    }
    return String.format(
        Locale.ROOT,
        "%s foretells sales: whether the model is better is open (from %.1f %% more to %.1f %% less lost)",
        naive.label(),
        -100 * gain.low(),
        100 * gain.high());
  }

  private SalesTable foretell(
      SalesSelection sampled,
      SalesReport report,
      SalesOrigins validation,
      SalesOrigins calibration) {
    if (report.winner() != SalesMethod.GAMMA_POISSON) {
      NaiveSales calibrated = sampled.naive(report.winner(), calibration, SalesTable.HORIZON);
      return table(calibrated.of(series), report);
    }
    SalesTuning tuning = new SalesTuning(sampled.series, sampled.groups, level);
    SalesSettings settings = tuning.settings(validation);
    SmoothedSales calibrated = tuning.calibrated(settings, calibration, SalesTable.HORIZON);
    return table(calibrated.of(series, groups), report);
  }

  /** A season has to have passed before the first period that seasonal-naive is calibrated on. */
  private NaiveSales naive(SalesMethod method, SalesOrigins calibration, int horizon) {
    int first =
        method == SalesMethod.SEASONAL_NAIVE
            ? Math.max(season, calibration.first())
            : calibration.first();
    return new NaiveSales(
        series, method, season, new SalesOrigins(first, calibration.end()), horizon);
  }

  private SalesTable unmeasured() {
    SalesReport report =
        new SalesReport(
            Map.of(),
            SalesMethod.GAMMA_POISSON,
            0,
            0,
            "The log covers fewer than four full periods with sales: nothing could be measured");
    double[] dispersions = new double[SalesTable.HORIZON];
    Arrays.fill(dispersions, SalesTuning.UNMEASURED_DISPERSION);
    return table(
        new SmoothedSales(series, groups, level, SalesSettings.defaults(), dispersions), report);
  }

  private SalesTable table(SalesForecaster forecaster, SalesReport report) {
    int length = series.rowCount() * SalesTable.HORIZON;
    float[] expected = new float[length];
    float[] low = new float[length];
    float[] high = new float[length];
    for (int row = 0; series.periodCount() > 0 && row < series.rowCount(); row++) {
      for (int ahead = 0; ahead < SalesTable.HORIZON; ahead++) {
        CountForecast forecast = forecaster.foretell(row, series.periodCount(), ahead);
        expected[row * SalesTable.HORIZON + ahead] = (float) forecast.expected();
        low[row * SalesTable.HORIZON + ahead] = (float) forecast.low();
        high[row * SalesTable.HORIZON + ahead] = (float) forecast.high();
      }
    }
    return new SalesTable(series, expected, low, high, report);
  }

  /** The naive methods that have something to go by at this origin. */
  private Stream<SalesMethod> naiveMethods(int origin) {
    return List.of(SalesMethod.LAST_PERIOD, SalesMethod.MEAN, SalesMethod.SEASONAL_NAIVE).stream()
        .filter(method -> method != SalesMethod.SEASONAL_NAIVE || origin >= season);
  }

  private SalesSelection ofRows(int[] rows) {
    int[] rowGroups = IntStream.of(rows).map(row -> groups[row]).toArray();
    return new SalesSelection(series.rows(rows), rowGroups, level, season, seed);
  }

  private SalesSelection(SalesSeries series, int[] groups, ShopLevel level, int season, long seed) {
    this.series = series;
    this.groups = groups;
    this.level = level;
    this.season = season;
    this.seed = seed;
  }

  /** Rows with sales before a period, spread evenly over all of them. */
  private int[] sample(int end) {
    int[] sold =
        IntStream.range(0, series.rowCount())
            .filter(row -> series.end(row) > series.start(row))
            .filter(row -> series.period(series.start(row)) < end)
            .toArray();
    if (sold.length <= MOST_ROWS) {
      return sold;
    }
    return IntStream.range(0, MOST_ROWS)
        .map(index -> sold[(int) ((long) index * sold.length / MOST_ROWS)])
        .toArray();
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
