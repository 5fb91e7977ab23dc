package dev.penchant.modeling.sales;

import java.util.List;

/**
 * Chooses the settings of {@link SmoothedSales} by what they would have foretold. Deterministic.
 */
final class SalesTuning {
  private static final double[] HALF_LIVES = {
    0.35, 0.7, 1.5, 3, 6, 12, 30, Double.POSITIVE_INFINITY
  };
  private static final double[] SHRINKAGES = {0.25, 0.5, 1, 2, 4};
  private static final double[] DISPERSIONS = {0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.4, 0.8, 1.6};
  static final double UNMEASURED_DISPERSION = 0.1;
  private static final double LEAST_MEAN = 1e-6;

  private final SalesSeries series;
  private final int[] groups;
  private final ShopLevel level;

  SalesTuning(SalesSeries series, int[] groups, ShopLevel level) {
    this.series = series;
    this.groups = groups;
    this.level = level;
  }

  /**
   * The settings whose means deviate least, by the deviance of the Poisson distribution.
   *
   * @param origins the periods they are to foretell
   */
  SalesSettings settings(SalesOrigins origins) {
    SalesSettings best = SalesSettings.defaults();
    double least = Double.POSITIVE_INFINITY;
    for (boolean relative : List.of(false, true)) {
      for (double halfLife : HALF_LIVES) {
        for (double shrinkage : SHRINKAGES) {
          SalesSettings settings = new SalesSettings(halfLife, shrinkage, relative);
          double deviance = deviance(settings, origins);
          if (deviance < least) {
            least = deviance;
            best = settings;
          }
        }
      }
    }
    return best;
  }

  /**
   * The forecaster with the dispersions that make its quantiles cost least, never falling with the
   * horizon: what lies further ahead is no more certain.
   */
  SmoothedSales calibrated(SalesSettings settings, SalesOrigins origins, int horizon) {
    double[] chosen = new double[horizon];
    for (int ahead = 0; ahead < horizon; ahead++) {
      double nearer = ahead == 0 ? 0 : chosen[ahead - 1];
      chosen[ahead] = ahead == 0 ? UNMEASURED_DISPERSION : nearer;
      double least = Double.POSITIVE_INFINITY;
      for (double dispersion : DISPERSIONS) {
        double loss = dispersion < nearer ? 0 : loss(settings, dispersion, origins, ahead);
        if (loss > 0 && loss < least) {
          least = loss;
          chosen[ahead] = dispersion;
        }
      }
    }
    return new SmoothedSales(series, groups, level, settings, chosen);
  }

  private double deviance(SalesSettings settings, SalesOrigins origins) {
    SmoothedSales sales = new SmoothedSales(series, groups, level, settings, 0);
    double deviance = 0;
    for (int origin = origins.first(); origin < origins.end(); origin++) {
      for (int row = 0; row < series.rowCount(); row++) {
        if (series.birth(row) < origin) {
          double mean = Math.max(LEAST_MEAN, sales.expected(row, origin, 0));
          double count = series.count(row, origin);
          deviance += mean - count + (count > 0 ? count * Math.log(count / mean) : 0);
        }
      }
    }
    return deviance;
  }

  private double loss(SalesSettings settings, double dispersion, SalesOrigins origins, int ahead) {
    double[] dispersions = new double[ahead + 1];
    dispersions[ahead] = dispersion;
    SmoothedSales sales = new SmoothedSales(series, groups, level, settings, dispersions);
    double loss = 0;
    for (int origin = origins.first(); origin < origins.first() + origins.count(ahead); origin++) {
      for (int row = 0; row < series.rowCount(); row++) {
        if (series.birth(row) < origin) {
          loss += sales.foretell(row, origin, ahead).loss(series.count(row, origin + ahead));
        }
      }
    }
    return loss;
  }
}
