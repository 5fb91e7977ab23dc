package dev.penchant.modeling.dataset;

import dev.penchant.domain.behaviour.EventType;
import java.util.Random;

/** Small logs for tests. */
public final class Logs {
  private Logs() {}

  /** Lines of {@code user item time}, all purchases. */
  public static BehaviourDataset purchases(String... lines) {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (String line : lines) {
      String[] words = line.split(" ");
      builder.add(words[0], words[1], EventType.PURCHASE, Long.parseLong(words[2]), Float.NaN);
    }
    return builder.build();
  }

  /**
   * Users who walk around a circle of items, one step ahead each time but for a jump now and then:
   * what comes next can be learned, popularity says nothing.
   */
  public static BehaviourDataset walks(int users, int items, int steps, long seed) {
    Random random = new Random(seed);
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int user = 0; user < users; user++) {
      int item = random.nextInt(items);
      for (int step = 0; step < steps; step++) {
        builder.add("u" + user, "i" + item, EventType.PURCHASE, step * 100L + user, Float.NaN);
        item = random.nextInt(10) == 0 ? random.nextInt(items) : (item + 1) % items;
      }
    }
    return builder.build();
  }
}
