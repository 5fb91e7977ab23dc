package dev.penchant.modeling.ranking;

import dev.penchant.modeling.sequence.NextItemModel;
import java.util.Arrays;

/**
 * What is known of all items before a user comes: which are alike, and of each signal that is an
 * inner product how its values are spread. Immutable and thread-safe; read by {@link UserScores}.
 *
 * <p>Memory: 8 + 4 · (rank + topics + embedding) bytes an item, and a 64th of that for bounds.
 */
public final class ItemSignals {
  final RankingSignals signals;
  final ItemBlocks blocks;
  final BlockedVectors factors;
  final BlockedVectors topics;
  final BlockedVectors nextItem;
  final SignalScale popularity;
  final float[] leastPopularity;
  final float[] greatestPopularity;

  public ItemSignals(RankingSignals signals) {
    this.signals = signals;
    blocks = new ItemBlocks(signals.factors().itemFactors(), signals.topicModel());
    factors =
        new BlockedVectors(
            signals.factors().itemFactors().rank(),
            blocks,
            (item, target) -> signals.factors().itemFactors().copyRow(item, target, 0));
    topics =
        new BlockedVectors(
            signals.topicCount(),
            blocks,
            (item, target) -> {
              for (int topic = 0; topic < target.length; topic++) {
                target[topic] = signals.topicModel().probability(topic, item);
              }
            });
    nextItem =
        new BlockedVectors(
            signals.nextItem().map(NextItemModel::vectorLength).orElse(1),
            blocks,
            (item, target) -> signals.nextItem().ifPresent(net -> net.copyItem(item, target)));
    float[] recent = signals.recentPopularity();
    popularity = SignalScale.of(recent);
    leastPopularity = new float[blocks.count()];
    greatestPopularity = new float[blocks.count()];
    Arrays.fill(leastPopularity, Float.POSITIVE_INFINITY);
    for (int item = 0; item < recent.length; item++) {
      int block = blocks.blockOf(item);
      leastPopularity[block] = Math.min(leastPopularity[block], recent[item]);
      greatestPopularity[block] = Math.max(greatestPopularity[block], recent[item]);
    }
  }

  public int itemCount() {
    return blocks.itemCount();
  }
}
