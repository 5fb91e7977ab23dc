package dev.penchant.modeling.dataset;

import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.Arrays;

/** Sums a dataset's events into a sparse users × items matrix. */
final class Interactions {
  private Interactions() {}

  static InteractionMatrix of(
      BehaviourDataset dataset, EventStrengths strengths, double halfLife, long asOf) {
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("a half-life must be positive, but is " + halfLife);
    }
    int[] rowStarts = new int[dataset.userCount() + 1];
    int[] columns = new int[dataset.eventCount()];
    float[] sums = new float[dataset.eventCount()];
    double[] byItem = new double[dataset.itemCount()];
    int entry = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      int[] touched = new int[history.length()];
      for (int position = 0; position < touched.length; position++) {
        double age = Math.max(0, asOf - history.time(position));
        touched[position] = history.item(position);
        byItem[touched[position]] +=
            strengths.of(history.type(position), history.value(position))
                * Math.pow(2, -age / halfLife);
      }
      Arrays.sort(touched);
      for (int item : touched) {
        if (byItem[item] > 0) {
          columns[entry] = item;
          sums[entry++] = (float) byItem[item];
        }
        byItem[item] = 0;
      }
      rowStarts[user + 1] = entry;
    }
    return new InteractionMatrix(
        dataset.itemCount(), rowStarts, Arrays.copyOf(columns, entry), Arrays.copyOf(sums, entry));
  }
}
