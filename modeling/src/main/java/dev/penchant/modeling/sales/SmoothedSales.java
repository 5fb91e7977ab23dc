package dev.penchant.modeling.sales;

import java.util.HashMap;
import java.util.Map;

/**
 * Sales as Poisson counts whose rate wanders: older counts are discounted, and a gamma distribution
 * over the rate makes the forecast a negative binomial one (Harvey and Fernandes, "Time series
 * models for count or qualitative observations", JBES 1989). Departures: the prior of a row's rate
 * is that of its group, worth {@link SalesSettings#shrinkage} average periods, so that rows with
 * few sales lean on others of their kind, which is what intermittent demand needs (Croston 1972);
 * rates may be relative to the shop's level; and a dispersion measured on past forecasts widens the
 * interval by what rates that wander cannot explain.
 *
 * <p>With discounted counts A and exposure B since the row's birth, and its group's rate r worth κ
 * periods, the rate is gamma with shape κr + A and rate κ + B. Not thread-safe.
 */
final class SmoothedSales implements SalesForecaster {
  private final SalesSeries series;
  private final int[] groups;
  private final int groupCount;
  private final ShopLevel level;
  private final SalesSettings settings;
  private final double[] dispersions;
  private final double discount;
  private final Map<Integer, Fit> fits = new HashMap<>();

  /**
   * @param groups by row
   * @param dispersions φ by how many periods ahead
   */
  SmoothedSales(
      SalesSeries series,
      int[] groups,
      ShopLevel level,
      SalesSettings settings,
      double... dispersions) {
    this.series = series;
    this.groups = groups;
    int greatest = -1;
    for (int group : groups) {
      greatest = Math.max(greatest, group);
    }
    this.groupCount = greatest + 1;
    this.level = level;
    this.settings = settings;
    this.dispersions = dispersions;
    this.discount = Math.pow(2, -1 / settings.halfLife());
  }

  /** The same settings and dispersions for other rows. */
  SmoothedSales of(SalesSeries others, int[] otherGroups) {
    return new SmoothedSales(others, otherGroups, level, settings, dispersions);
  }

  /** What is known at an origin: by row the gamma distribution of its rate; by period the level. */
  private record Fit(double[] shapes, double[] rates, double[] levels) {}

  @Override
  public CountForecast foretell(int row, int origin, int ahead) {
    Fit fit = fits.computeIfAbsent(origin, this::fit);
    double mean = mean(fit, row, ahead);
    double dispersion = dispersions[ahead] + 1 / Math.max(fit.shapes[row], 1e-3);
    double[] quantiles =
        NegativeBinomial.quantiles(mean, dispersion, CountForecast.LOW, 0.5, CountForecast.HIGH);
    return new CountForecast(mean, quantiles[0], quantiles[1], quantiles[2]);
  }

  /** The mean alone. */
  double expected(int row, int origin, int ahead) {
    return mean(fits.computeIfAbsent(origin, this::fit), row, ahead);
  }

  private static double mean(Fit fit, int row, int ahead) {
    return fit.shapes[row] / fit.rates[row] * fit.levels[ahead];
  }

  private Fit fit(int origin) {
    double unit = unit(origin);
    double[] exposure = exposures(origin, unit);
    double[] powers = powers(origin);
    double[] counts = new double[series.rowCount()];
    double[] exposures = new double[series.rowCount()];
    double[] groupCounts = new double[groupCount];
    double[] groupExposures = new double[groupCount];
    double allCounts = 0;
    double allExposures = 0;
    for (int row = 0; row < counts.length; row++) {
      int birth = Math.min(series.birth(row), origin);
      counts[row] = discounted(row, origin, powers);
      exposures[row] = Math.max(0, exposure[origin] - powers[origin - birth] * exposure[birth]);
      groupCounts[groups[row]] += counts[row];
      groupExposures[groups[row]] += exposures[row];
      allCounts += counts[row];
      allExposures += exposures[row];
    }
    double overall = allExposures > 0 ? allCounts / allExposures : 0;
    for (int row = 0; row < counts.length; row++) {
      int group = groups[row];
      double groupRate = (groupCounts[group] + overall) / (groupExposures[group] + 1);
      counts[row] += settings.shrinkage() * groupRate;
      exposures[row] += settings.shrinkage();
    }
    double[] levels = new double[dispersions.length];
    for (int ahead = 0; ahead < levels.length; ahead++) {
      levels[ahead] = settings.relative() ? level.foretell(origin, ahead) / unit : 1;
    }
    return new Fit(counts, exposures, levels);
  }

  private double discounted(int row, int origin, double[] powers) {
    double sum = 0;
    for (int entry = series.start(row);
        entry < series.end(row) && series.period(entry) < origin;
        entry++) {
      sum += series.entryCount(entry) * powers[origin - 1 - series.period(entry)];
    }
    return sum;
  }

  /** By age, what a count of that age weighs. */
  private double[] powers(int oldest) {
    double[] powers = new double[oldest + 1];
    powers[0] = 1;
    for (int age = 1; age <= oldest; age++) {
      powers[age] = powers[age - 1] * discount;
    }
    return powers;
  }

  /** The mean level before the origin: in its unit, one average period is an exposure of 1. */
  private double unit(int origin) {
    double sum = 0;
    for (int period = 0; period < origin; period++) {
      sum += level.observed(period);
    }
    return sum > 0 ? sum / origin : 1;
  }

  /** By period, the discounted exposure of a row that was there from the first. */
  private double[] exposures(int origin, double unit) {
    double[] sums = new double[origin + 1];
    for (int period = 0; period < origin; period++) {
      double exposure = settings.relative() ? level.observed(period) / unit : 1;
      sums[period + 1] = discount * sums[period] + exposure;
    }
    return sums;
  }
}
