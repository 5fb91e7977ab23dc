package dev.penchant.modeling.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.cost.MemoryCost;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Lets a training begin, or go on after a restart, only where the heap holds it beside those that
 * run already: each alone may fit. Thread-safe.
 */
final class TrainingMemory {
  private static final long MEGABYTE = 1L << 20;

  /** A training that was let in. */
  private record Admitted(ShopId shop, long bytes) {}

  private final ToLongFunction<ShopId> need;
  private final JobRuns jobRuns;
  private final long maximum;

  /** By job; those that run no more are taken out when the next one asks. */
  private final Map<Long, Admitted> admitted = new HashMap<>();

  /**
   * @param need bytes that a training of the shop takes at its peak
   * @param maximum bytes of the heap
   */
  TrainingMemory(ToLongFunction<ShopId> need, JobRuns jobRuns, long maximum) {
    this.need = need;
    this.jobRuns = jobRuns;
    this.maximum = maximum;
  }

  /**
   * @throws MemoryTooSmall if the heap is too small for it and those that run
   */
  synchronized void require(ShopId shop, long jobId) {
    if (admitted.containsKey(jobId)) {
      return;
    }
    admitted.entrySet().removeIf(entry -> !runs(entry.getValue().shop(), entry.getKey()));
    long bytes = need.applyAsLong(shop);
    long others = admitted.values().stream().mapToLong(Admitted::bytes).sum();
    long usable = MemoryCost.usableForTraining(maximum);
    if (bytes + others > usable) {
      throw new MemoryTooSmall(
          "Training shop \"%s\" needs about %,d MB of memory%s, but of the server's %,d MB at most %,d MB may go into it. Start the server with -Xmx%dm or more%s, then train again."
              .formatted(
                  shop,
                  bytes / MEGABYTE,
                  others == 0
                      ? ""
                      : " beside %,d MB of the trainings that run".formatted(others / MEGABYTE),
                  maximum / MEGABYTE,
                  usable / MEGABYTE,
                  MemoryCost.heapForTraining(bytes + others) / MEGABYTE + 1,
                  bytes <= usable ? ", or wait until those are done" : ""));
    }
    admitted.put(jobId, new Admitted(shop, bytes));
  }

  /** A training that ended or was stopped has to ask again when it is restarted. */
  synchronized void release(long jobId) {
    admitted.remove(jobId);
  }

  private boolean runs(ShopId shop, long jobId) {
    return jobRuns.running(shop, JobKind.TRAINING).filter(job -> job.id() == jobId).isPresent();
  }
}
