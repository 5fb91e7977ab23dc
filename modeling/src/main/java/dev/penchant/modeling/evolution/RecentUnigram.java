package dev.penchant.modeling.evolution;

import dev.penchant.modeling.evaluation.ForecastEvaluation.ItemLikelihood;

/**
 * What everybody turned to in the period before, the same for all users: a forecast without topics
 * that forecasts through topics should beat. Items missing from that period are held possible by
 * all earlier ones. Immutable.
 */
final class RecentUnigram implements ItemLikelihood {
  private static final double[] WEIGHTS = {100, 300, 1_000, 3_000, 10_000, 30_000, 100_000};

  private final double[] probabilities;

  /**
   * @param weight of how many events all earlier periods together are worth
   */
  private RecentUnigram(PeriodDocuments documents, int itemCount, int target, double weight) {
    double[] all = new double[itemCount];
    double[] recent = new double[itemCount];
    double allTotal = 0;
    double recentTotal = 0;
    for (int document = 0; document < documents.documentCount(); document++) {
      int period = documents.period(document);
      for (int at = documents.itemStart(document);
          period < target && at < documents.itemEnd(document);
          at++) {
        all[documents.item(at)] += documents.count(at);
        allTotal += documents.count(at);
        if (period == target - 1) {
          recent[documents.item(at)] += documents.count(at);
          recentTotal += documents.count(at);
        }
      }
    }
    probabilities = new double[itemCount];
    for (int item = 0; item < itemCount; item++) {
      double background = (all[item] + 1) / (allTotal + itemCount);
      probabilities[item] = (recent[item] + weight * background) / (recentTotal + weight);
    }
  }

  /** With the weight that foretells the cases of an earlier period best. */
  static double tunedWeight(PeriodDocuments documents, int itemCount, ForecastCases earlier) {
    float[][] none = new float[earlier.size()][];
    double best = WEIGHTS[0];
    double bestValue = Double.NEGATIVE_INFINITY;
    for (double weight : WEIGHTS) {
      RecentUnigram tried = new RecentUnigram(documents, itemCount, earlier.period(), weight);
      double value = earlier.evaluate(tried, none).natsPerToken();
      if (value > bestValue) {
        best = weight;
        bestValue = value;
      }
    }
    return best;
  }

  static RecentUnigram before(PeriodDocuments documents, int itemCount, int target, double weight) {
    return new RecentUnigram(documents, itemCount, target, weight);
  }

  @Override
  public double probability(float[] profile, int item) {
    return probabilities[item];
  }
}
