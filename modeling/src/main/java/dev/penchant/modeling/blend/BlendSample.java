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
 * @param relevant by row
 * @param logCopies by row, the logarithm of how many items the row stands for
 */
record BlendSample(
    int half, float[] features, boolean[] seen, boolean[] relevant, float[] logCopies) {
  int rowCount() {
    return relevant.length;
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
      boolean[] relevant = new boolean[items.size()];
      float[] logCopies = new float[items.size()];
      for (int row = 0; row < seen.length; row++) {
        int item = items.get(row);
        features.write(item, values, row * half);
        seen[row] = features.seen(item);
        relevant[row] = row < relevantCount;
        logCopies[row] = row < certainCount ? 0 : (float) Math.log(copies);
        taken[item] = false;
      }
      items.clear();
      return new BlendSample(half, values, seen, relevant, logCopies);
    }

    int size() {
      return items.size();
    }
  }
}
