package dev.penchant.lab.quality;

import dev.penchant.modeling.evaluation.Bootstrap;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.quality.Evidence;
import dev.penchant.modeling.quality.QualityTable;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was learned of items before a moment beside what came after it.
 *
 * @param known as learned
 * @param later what is to be foretold, of the same items
 */
record QualityTrial(QualityTable known, Evidence later) {
  /** A plain share of 0 or 1 would lose without end at the first exception. */
  private static final double LEAST_SHARE = 0.001;

  /** The items with so many earlier observations, both inclusive, that are observed again. */
  int[] items(int least, int most) {
    return IntStream.range(0, later.itemCount())
        .filter(item -> later.count(item) > 0)
        .filter(item -> known.counts()[item] >= least && known.counts()[item] <= most)
        .toArray();
  }

  long observations(int[] items) {
    return IntStream.of(items).mapToLong(later::count).sum();
  }

  /** The mean squared error of an observation. */
  double squaredError(QualityPrediction prediction, int[] items) {
    return sum(squares(prediction, items)) / observations(items);
  }

  /** Nats an observation of 0 or 1; plain shares are kept within .001 and .999. */
  double logLoss(QualityPrediction prediction, int[] items) {
    double sum = 0;
    for (int item : items) {
      double share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, prediction.of(known, item)));
      sum -=
          later.sum(item) * Math.log(share)
              + (later.count(item) - later.sum(item)) * Math.log1p(-share);
    }
    return sum / observations(items);
  }

  /**
   * How much more squared error an observation has than with the shrunk estimate, as a 95 %
   * interval over items; empty of the shrunk one itself.
   */
  Optional<Interval> excess(QualityPrediction prediction, int[] items, long seed) {
    if (prediction == QualityPrediction.SHRUNK || items.length == 0) {
      return Optional.empty();
    }
    double[] more = squares(prediction, items);
    double[] shrunk = squares(QualityPrediction.SHRUNK, items);
    for (int at = 0; at < more.length; at++) {
      more[at] -= shrunk[at];
    }
    double[] counts = IntStream.of(items).mapToDouble(later::count).toArray();
    return Optional.of(Bootstrap.ratioInterval(more, counts, seed));
  }

  private double[] squares(QualityPrediction prediction, int[] items) {
    return IntStream.of(items)
        .mapToDouble(item -> later.squaredDistance(item, prediction.of(known, item)))
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
