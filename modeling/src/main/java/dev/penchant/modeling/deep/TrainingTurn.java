package dev.penchant.modeling.deep;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.TrainingStopped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to train on an engine. PyTorch allows one gradient collector per JVM, so trainings of
 * several shops take turns. Close it when done.
 */
public final class TrainingTurn implements AutoCloseable {
  private static final ReentrantLock LOCK = new ReentrantLock(true);
  private static final long POLL_MILLIS = 200;

  private TrainingTurn() {}

  /**
   * Waits for the turn.
   *
   * @throws TrainingStopped if asked to stop while waiting
   */
  public static TrainingTurn await(Progress progress) {
    try {
      while (!LOCK.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        progress.checkStop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingStopped("the training thread was interrupted");
    }
    return new TrainingTurn();
  }

  /**
   * Takes the turn for the rest of this process, before it ends: an engine's threads that compute
   * while the process takes its libraries down crash it. Who trains must have been asked to stop.
   *
   * @return false if a training still ran after that time
   */
  public static boolean takeForGood(Duration patience) {
    try {
      return LOCK.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    LOCK.unlock();
  }
}
