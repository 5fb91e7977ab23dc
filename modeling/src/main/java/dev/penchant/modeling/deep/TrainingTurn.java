package dev.penchant.modeling.deep;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.TrainingStopped;
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

  @Override
  public void close() {
    LOCK.unlock();
  }
}
