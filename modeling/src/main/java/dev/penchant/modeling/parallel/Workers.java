package dev.penchant.modeling.parallel;

import dev.penchant.modeling.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads that take numbered blocks of work, one after another, while the calling
 * thread watches {@link Progress}. Which worker takes which block is open; a block must therefore
 * write only to its own part of the result. Used by one thread at a time.
 */
public final class Workers implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final int threads;
  private final ExecutorService executor;

  /** One block of work. */
  @FunctionalInterface
  public interface Block {
    /**
     * @param block its number, from 0
     * @param worker the number of the worker, from 0: the index of its scratch memory
     */
    void run(int block, int worker);
  }

  /**
   * @throws IllegalArgumentException if threads is below 1
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not %d".formatted(threads));
    }
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "penchant-training-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  public int threads() {
    return threads;
  }

  /**
   * Runs all blocks and waits for them. What they wrote is visible to the caller afterwards. A
   * block should take well under a second: a stop is obeyed between blocks.
   *
   * @throws dev.penchant.modeling.TrainingStopped if {@code progress} says so
   */
  public void run(int blockCount, Block work, Progress progress) {
    progress.checkStop();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>(threads);
    for (int index = 0; index < Math.min(threads, blockCount); index++) {
      int worker = index;
      running.add(
          executor.submit(
              () -> {
                int block = next.getAndIncrement();
                while (block < blockCount) {
                  work.run(block, worker);
                  block = next.getAndIncrement();
                }
              }));
    }
    boolean complete = false;
    try {
      for (Future<?> future : running) {
        await(future, progress);
      }
      complete = true;
    } finally {
      if (!complete) {
        // the workers see it at their next block and end; no block of this call begins after it
        next.set(blockCount);
      }
    }
  }

  private static void await(Future<?> future, Progress progress) {
    while (true) {
      try {
        future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException stillRunning) {
        progress.checkStop();
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (failure.getCause() instanceof Error cause) {
          throw cause;
        }
        throw new IllegalStateException(failure.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new dev.penchant.modeling.TrainingStopped("the training thread was interrupted");
      }
    }
  }

  /** Ends the threads; those still within a block end after it. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
