package dev.penchant.modeling.training;

import dev.penchant.domain.shop.ShopId;

/**
 * How much heap a training takes at its peak, from the size of the log: columns while they are
 * sorted and cut (about 160 bytes an event, counted from the arrays of the dataset, its builder and
 * the sparse matrices beside it), ids with their indexes (about 250 bytes each), and factors,
 * neighbours and profiles. An upper estimate: it is better to refuse than to fail after minutes.
 *
 * @param bytes at the peak
 */
record MemoryEstimate(long bytes) {
  private static final long EVENT_BYTES = 160;
  private static final long USER_BYTES = 250 + 2 * 64 * Float.BYTES + 12 * 40 * Float.BYTES;
  private static final long ITEM_BYTES =
      250 + 2 * 64 * Float.BYTES + 200 * (Integer.BYTES + Float.BYTES) * 2 + 40 * 12;
  private static final long BASE_BYTES = 64L << 20;

  /** The rest is for the server and the model that is served meanwhile. */
  private static final double SHARE_FOR_TRAINING = 0.7;

  private static final long MEGABYTE = 1L << 20;

  static MemoryEstimate of(long events, long users, long items) {
    return new MemoryEstimate(
        BASE_BYTES + events * EVENT_BYTES + users * USER_BYTES + items * ITEM_BYTES);
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
