package dev.penchant.modeling;

/** Stops a training a given time after the first call. */
public final class StoppingProgress implements Progress {
  private final long afterNanos;
  private long first;

  public StoppingProgress(long afterMillis) {
    afterNanos = afterMillis * 1_000_000;
  }

  @Override
  public void report(double fraction, String message) {}

  @Override
  public void checkStop() {
    if (first == 0) {
      first = System.nanoTime();
    }
    if (System.nanoTime() - first >= afterNanos) {
      throw new TrainingStopped("asked to stop");
    }
  }
}
