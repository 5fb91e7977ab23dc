package dev.penchant.modeling.training;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelShape;
import dev.penchant.modeling.cost.ShopSize;

/**
 * How much heap a training takes at its peak, from the size of the log, and whether that is there.
 * An upper estimate: it is better to refuse than to fail after minutes.
 *
 * @param bytes at the peak
 */
record MemoryEstimate(long bytes) {
  /** The rest is for the server and the model that is served meanwhile. */
  private static final double SHARE_FOR_TRAINING = 0.7;

  private static final long MEGABYTE = 1L << 20;

  static MemoryEstimate of(long events, long users, long items) {
    ShopSize size = new ShopSize(events, users, items);
    return new MemoryEstimate(MemoryCost.ofTraining(size, ModelShape.defaults()).bytes());
  }

  /**
   * @throws TrainingRefused if the heap is too small
   */
  void requireFits(ShopId shop) {
    requireFits(shop, Runtime.getRuntime().maxMemory());
  }

  void requireFits(ShopId shop, long maximum) {
    long usable = (long) (maximum * SHARE_FOR_TRAINING);
    if (bytes > usable) {
      throw new TrainingRefused(
          ("Training shop \"%s\" needs about %,d MB of memory, but of the server's %,d MB at most"
                  + " %,d MB may go into it. Start the server with -Xmx%dm or more, then train"
                  + " again.")
              .formatted(
                  shop,
                  bytes / MEGABYTE,
                  maximum / MEGABYTE,
                  usable / MEGABYTE,
                  (long) (bytes / SHARE_FOR_TRAINING) / MEGABYTE + 1));
    }
  }
}
