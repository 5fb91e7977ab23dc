package dev.penchant.modeling.blend;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one case that the weights are learned from: its relevant items, those that some
 * component would put high, and a few drawn by chance that stand for all the rest.
 *
 * @param half number of features of a row
 * @param features rows × half
 * @param seen by row, which half of the weights applies
 * @param relevantCount how many rows, the first ones, are relevant
 * @param copies by row, how many items it stands for
 * @param context what is true of the question, whatever the item
 */
record BlendSample(
    int half,
    float[] features,
    boolean[] seen,
    int relevantCount,
    float[] copies,
    float[] context) {
  /** Feature values for which one thread's share of a pass outweighs starting the thread. */
  private static final int VALUES_WORTH_A_THREAD = 500_000;

  /**
   * Scores further than this below the greatest are all as far: their exponentials are no numbers.
   */
  private static final double LEAST_EXPONENT = -600;

  /**
   * How many threads a pass over samples is worth. Learning passes over them thousands of times, so
   * that for few samples starting and awaiting threads would cost many times the work.
   */
  static int threadsWorthwhile(List<BlendSample> samples, int most) {
    long values = 0;
    for (BlendSample sample : samples) {
      values += sample.features().length;
    }
    return (int) Math.max(1, Math.min(most, values / VALUES_WORTH_A_THREAD));
  }

  /** The same rows with these of the features only, in this order. */
  BlendSample only(int[] chosen) {
    float[] values = new float[rowCount() * chosen.length];
    for (int row = 0; row < rowCount(); row++) {
      for (int index = 0; index < chosen.length; index++) {
        values[row * chosen.length + index] = features[row * half + chosen[index]];
      }
    }
    return new BlendSample(chosen.length, values, seen, relevantCount, copies, context);
  }

  int rowCount() {
    return seen.length;
  }

  /** Whether some row is an item of the history. */
  boolean holdsSeen() {
    for (boolean one : seen) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  double score(int row, double[] weights) {
    int offset = row * half;
    int from = seen[row] ? half : 0;
    double sum = 0;
    for (int feature = 0; feature < half; feature++) {
      sum += weights[from + feature] * features[offset + feature];
    }
    return sum;
  }

  /** A feature's value in a row: 0 in the half that does not apply. */
  double feature(int row, int feature) {
    int own = seen[row] ? feature - half : feature;
    return own >= 0 && own < half ? features[row * half + own] : 0;
  }

  /**
   * Ranks of the relevant rows among all, each row counting for what it stands for. Ties get the
   * middle rank, as in every measurement: else a blend would gain by saying the same of all.
   *
   * @param last ranks after it need not be told apart: they are infinite, which spares most of the
   *     counting where only the first places matter
   */
  double[] ranks(double[] scores, double last) {
    double[] ranks = new double[relevantCount];
    for (int relevant = 0; relevant < relevantCount; relevant++) {
      double own = scores[relevant];
      double rank = 1 - copies[relevant] / 2;
      for (int row = 0; row < scores.length && rank <= last; row++) {
        if (scores[row] > own) {
          rank += copies[row];
        } else if (scores[row] == own) {
          rank += copies[row] / 2;
        }
      }
      ranks[relevant] = rank <= last ? rank : Double.POSITIVE_INFINITY;
    }
    return ranks;
  }

  double[] scores(double[] weights) {
    double[] scores = new double[rowCount()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = score(row, weights);
    }
    return scores;
  }

  /** By row, the chance in the softmax of the scores that one of its items is drawn. */
  double[] chances(double[] scores) {
    double[] chances = powers(scores, greatest(scores));
    double sum = 0;
    for (int row = 0; row < chances.length; row++) {
      chances[row] *= copies[row];
      sum += chances[row];
    }
    for (int row = 0; row < chances.length; row++) {
      chances[row] /= sum;
    }
    return chances;
  }

  /** The chance that a row should have. */
  double target(int row) {
    return row < relevantCount ? 1.0 / relevantCount : 0;
  }

  /** The mean negative logarithm of the relevant rows' chances. */
  double loss(double[] scores) {
    double greatest = greatest(scores);
    double[] powers = powers(scores, greatest);
    double sum = 0;
    for (int row = 0; row < powers.length; row++) {
      sum += copies[row] * powers[row];
    }
    double loss = greatest + Math.log(sum);
    for (int row = 0; row < relevantCount; row++) {
      loss -= scores[row] / relevantCount;
    }
    return loss;
  }

  /**
   * By row, the slope of −NDCG with ranks made smooth: {@code rank = 1 + Σ copies · σ(other −
   * score)} (Qin, Liu, Li, "A general approximation framework for direct optimization of
   * information retrieval measures", 2010). Unlike the likelihood's it leaves alone what is out of
   * reach and cares for the first places.
   */
  double[] rankSlopes(double[] scores) {
    double[] slopes = new double[scores.length];
    double ideal = 0;
    for (int rank = 1; rank <= relevantCount; rank++) {
      ideal += 1 / Math.log(rank + 1.0);
    }
    // σ(a − b) = exp(a) / (exp(a) + exp(b)): one exponential a row instead of one a pair
    double[] powers = powers(scores, greatest(scores));
    double[] moves = new double[scores.length];
    for (int relevant = 0; relevant < relevantCount; relevant++) {
      double rank = 1;
      double moved = 0;
      double own = powers[relevant];
      for (int row = 0; row < scores.length; row++) {
        double above = powers[row] / (powers[row] + own);
        rank += copies[row] * above;
        moves[row] = copies[row] * above * (1 - above);
        moved += moves[row];
      }
      rank -= copies[relevant] / 2;
      moved -= moves[relevant];
      moves[relevant] = 0;
      double logarithm = Math.log(rank + 1);
      double slope = 1 / ((rank + 1) * logarithm * logarithm * ideal);
      for (int row = 0; row < scores.length; row++) {
        slopes[row] += slope * moves[row];
      }
      slopes[relevant] -= slope * moved;
    }
    return slopes;
  }

  /** By row, the exponential of its score, in parts of the greatest; never 0. */
  private static double[] powers(double[] scores, double greatest) {
    double[] powers = new double[scores.length];
    for (int row = 0; row < scores.length; row++) {
      powers[row] = Math.exp(Math.max(LEAST_EXPONENT, scores[row] - greatest));
    }
    return powers;
  }

  private static double greatest(double[] scores) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      greatest = Math.max(greatest, score);
    }
    return greatest;
  }

  /** Collects rows. */
  static final class Rows {
    private final List<Integer> items = new ArrayList<>();
    private final boolean[] taken;

    Rows(int itemCount) {
      taken = new boolean[itemCount];
    }

    void add(int item) {
      if (!taken[item]) {
        taken[item] = true;
        items.add(item);
      }
    }

    /**
     * The rows added since the last call.
     *
     * @param relevantCount how many of them, the first ones, are relevant
     * @param certainCount how many of them, the first ones, were not drawn by chance
     * @param copies how many items each of the others stands for
     */
    BlendSample take(
        BlendFeatures features, int half, int relevantCount, int certainCount, float copies) {
      float[] values = new float[items.size() * half];
      boolean[] seen = new boolean[items.size()];
      float[] rowCopies = new float[items.size()];
      for (int row = 0; row < seen.length; row++) {
        int item = items.get(row);
        features.write(item, values, row * half);
        seen[row] = features.seen(item);
        rowCopies[row] = row < certainCount ? 1 : copies;
        taken[item] = false;
      }
      items.clear();
      return new BlendSample(half, values, seen, relevantCount, rowCopies, features.context());
    }

    int size() {
      return items.size();
    }
  }
}
