package dev.penchant.modeling.sequence;

import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a model foretells the events that were kept from its training: the mean of 11 / (10 +
 * rank), which cares for the first ranks as NDCG@10 does, but goes on behind them and so is less a
 * matter of chance. An item that is new to its user is ranked among new items, since that is how
 * lists of new items are made.
 */
final class HeldOutRanks {
  private static final double SOFTENING = 10;

  private final TrainingWindows windows;

  HeldOutRanks(TrainingWindows windows) {
    this.windows = windows;
  }

  double quality(NextItemModel model) {
    int[] users = windows.heldOutUsers();
    return IntStream.of(users).parallel().mapToDouble(user -> gain(model, user)).sum()
        / Math.max(1, users.length);
  }

  private double gain(NextItemModel model, int user) {
    ItemSequences sequences = windows.sequences();
    int end = sequences.end(user) - 1;
    int[] history = new int[end - sequences.start(user)];
    Arrays.setAll(history, position -> sequences.item(sequences.start(user) + position));
    int target = sequences.item(end);
    float[] scores = new float[sequences.itemCount()];
    model.score(history, scores);
    float reached = scores[target];
    if (IntStream.of(history).noneMatch(item -> item == target)) {
      for (int item : history) {
        scores[item] = Float.NEGATIVE_INFINITY;
      }
    }
    double rank = 1;
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] > reached) {
        rank++;
      } else if (scores[item] == reached && item != target) {
        rank += 0.5;
      }
    }
    return (1 + SOFTENING) / (rank + SOFTENING);
  }
}
