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
 */
record BlendSample(int half, float[] features, boolean[] seen, int relevantCount, float[] copies) {
  int rowCount() {
    return seen.length;
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
      return new BlendSample(half, values, seen, relevantCount, rowCopies);
    }

    int size() {
      return items.size();
    }
  }
}
