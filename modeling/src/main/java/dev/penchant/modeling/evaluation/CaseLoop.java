package dev.penchant.modeling.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Runs independent cases on a few threads. Each thread gets its own worker, so buffers need no
 * locks; which thread does which case is left to chance, so a worker writes only to its case's own
 * place.
 */
public final class CaseLoop {
  private CaseLoop() {}

  /**
   * Calls some worker once for each index below the count and returns when all are done.
   *
   * @param worker makes one thread's worker with its buffers
   */
  public static void run(int count, int threads, Supplier<IntConsumer> worker) {
    if (threads == 1 || count < 2) {
      IntConsumer only = worker.get();
      for (int index = 0; index < count; index++) {
        only.accept(index);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(pool.submit(() -> takeFrom(next, count, worker.get())));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cases were running", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void takeFrom(AtomicInteger next, int count, IntConsumer worker) {
    for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
      worker.accept(index);
    }
  }
}
