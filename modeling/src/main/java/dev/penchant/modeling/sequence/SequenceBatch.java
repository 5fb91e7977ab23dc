package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Some windows side by side, padded at the end: what stands behind a window's end cannot change
 * what came before it, and no place there is asked.
 *
 * @param items rows × steps, the input at each step
 * @param kept rows × steps, 1 or, for a step left out, 0
 * @param places of rows × steps at which a target is to be foretold
 * @param targets item by place
 */
record SequenceBatch(int rows, int steps, int[] items, float[] kept, int[] places, int[] targets) {

  static SequenceBatch of(
      TrainingWindows windows, int[] batch, float itemDropout, SplittableRandom random) {
    int steps = 0;
    int targetCount = 0;
    for (int window : batch) {
      steps = Math.max(steps, windows.length(window) - 1);
      targetCount += windows.length(window) - 1;
    }
    int[] items = new int[batch.length * steps];
    float[] kept = new float[items.length];
    int[] places = new int[targetCount];
    int[] targets = new int[targetCount];
    Arrays.fill(kept, 1);
    int place = 0;
    for (int row = 0; row < batch.length; row++) {
      for (int step = 0; step + 1 < windows.length(batch[row]); step++) {
        int at = row * steps + step;
        items[at] = windows.item(batch[row], step);
        if (itemDropout > 0 && random.nextDouble() < itemDropout) {
          kept[at] = 0;
        }
        places[place] = at;
        targets[place++] = windows.item(batch[row], step + 1);
      }
    }
    return new SequenceBatch(batch.length, steps, items, kept, places, targets);
  }

  /** As {@link NextItemNet} takes them. */
  NDList inputs(NDManager memory) {
    return new NDList(
        memory.create(items, new Shape(rows, steps)),
        memory.create(kept, new Shape(rows, steps, 1)),
        memory.create(places));
  }
}
