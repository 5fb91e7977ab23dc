package dev.penchant.modeling.ranking;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items in blocks of such as are alike: of one topic, and with factors about as long. The more
 * alike a block's items, the narrower are its bounds; that these are right does not depend on it.
 * Immutable.
 */
final class ItemBlocks {
  /** A bound costs as much as an item's score; a block with a good item is scored as a whole. */
  static final int SIZE = 64;

  private final int[] items;
  private final int[] blockOf;

  ItemBlocks(FactorMatrix itemFactors, TopicModel topics) {
    int itemCount = itemFactors.rowCount();
    int[] mainTopics = new int[itemCount];
    double[] lengths = new double[itemCount];
    for (int item = 0; item < itemCount; item++) {
      mainTopics[item] = mainTopic(topics, item);
      lengths[item] = itemFactors.dot(item, itemFactors.copyRow(item));
    }
    items =
        IntStream.range(0, itemCount)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(item -> mainTopics[item])
                    .thenComparingDouble(item -> -lengths[item]))
            .mapToInt(Integer::intValue)
            .toArray();
    blockOf = new int[itemCount];
    for (int place = 0; place < itemCount; place++) {
      blockOf[items[place]] = place / SIZE;
    }
  }

  private static int mainTopic(TopicModel topics, int item) {
    int main = 0;
    for (int topic = 1; topic < topics.topicCount(); topic++) {
      if (topics.probability(topic, item) > topics.probability(main, item)) {
        main = topic;
      }
    }
    return main;
  }

  int itemCount() {
    return items.length;
  }

  int count() {
    return (items.length + SIZE - 1) / SIZE;
  }

  /** Where the block's places begin. */
  int start(int block) {
    return block * SIZE;
  }

  int end(int block) {
    return Math.min(items.length, (block + 1) * SIZE);
  }

  /** The item at a place. */
  int item(int place) {
    return items[place];
  }

  int blockOf(int item) {
    return blockOf[item];
  }
}
