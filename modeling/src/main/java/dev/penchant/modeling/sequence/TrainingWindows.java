package dev.penchant.modeling.sequence;

import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The sequences a net is trained on, as windows on one array of items: a user's events, cut where
 * they are longer than a window may be, and the last events of some users kept back to tell when to
 * stop. Immutable.
 */
final class TrainingWindows {
  private final ItemSequences sequences;
  private final int[] starts;
  private final int[] ends;
  private final int[] heldOut;

  private TrainingWindows(ItemSequences sequences, int[] starts, int[] ends, int[] heldOut) {
    this.sequences = sequences;
    this.starts = starts;
    this.ends = ends;
    this.heldOut = heldOut;
  }

  /**
   * @param maximumLength events of a window, its first one included, which is never a target
   * @param heldOutUsers about how many users' last events are not learned from
   */
  static TrainingWindows of(
      ItemSequences sequences, int maximumLength, int heldOutUsers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] starts = new int[sequences.userCount() + sequences.eventCount() / (maximumLength - 1)];
    int[] ends = new int[starts.length];
    int[] heldOut = new int[sequences.userCount()];
    int count = 0;
    int heldCount = 0;
    double share = (double) heldOutUsers / Math.max(1, sequences.userCount());
    for (int user = 0; user < sequences.userCount(); user++) {
      int start = sequences.start(user);
      int end = sequences.end(user);
      if (random.nextDouble() < share && end - start >= 2) {
        heldOut[heldCount++] = user;
        end--;
      }
      // from the end: what is lately is learned in full context, the odd rest is the oldest
      while (end - start >= 2) {
        starts[count] = Math.max(start, end - maximumLength);
        ends[count] = end;
        end = starts[count++] + 1;
      }
    }
    return new TrainingWindows(
        sequences,
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(heldOut, heldCount));
  }

  int count() {
    return starts.length;
  }

  /** Events of the window. */
  int length(int window) {
    return ends[window] - starts[window];
  }

  int item(int window, int step) {
    return sequences.item(starts[window] + step);
  }

  /** Users whose last event is not learned from. */
  int[] heldOutUsers() {
    return heldOut.clone();
  }

  ItemSequences sequences() {
    return sequences;
  }

  /** By item, how often it is a target. */
  int[] targetCounts() {
    int[] counts = new int[sequences.itemCount()];
    for (int window = 0; window < starts.length; window++) {
      for (int position = starts[window] + 1; position < ends[window]; position++) {
        counts[sequences.item(position)]++;
      }
    }
    return counts;
  }

  /**
   * The windows in batches of about equal lengths, so that little of a batch is padding; batches
   * and the windows of a length are in random order.
   */
  int[][] batches(int batchSize, SplittableRandom random) {
    long[] order = new long[starts.length];
    for (int window = 0; window < order.length; window++) {
      long chance = random.nextInt() & 0xffffL;
      order[window] = (long) length(window) << 48 | chance << 32 | window;
    }
    Arrays.sort(order);
    int[][] batches = new int[(order.length + batchSize - 1) / batchSize][];
    for (int batch = 0; batch < batches.length; batch++) {
      int from = batch * batchSize;
      int[] windows = new int[Math.min(batchSize, order.length - from)];
      for (int index = 0; index < windows.length; index++) {
        windows[index] = (int) order[from + index];
      }
      batches[batch] = windows;
    }
    for (int last = batches.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int[] batch = batches[last];
      batches[last] = batches[other];
      batches[other] = batch;
    }
    return batches;
  }
}
