package dev.penchant.modeling;

/** Stops a training a given time after the first call, and counts what it tells nevertheless. */
public final class StoppingProgress implements Progress {
  private final long afterNanos;
  private long first;
  private int lateReports;

  public StoppingProgress(long afterMillis) {
    afterNanos = afterMillis * 1_000_000;
  }

  @Override
  public void report(double fraction, String message) {
    if (isDue()) {
      lateReports++;
    }
  }

  @Override
  public void checkStop() {
    if (first == 0) {
      first = System.nanoTime();
    }
    if (isDue()) {
      throw new TrainingStopped("asked to stop");
    }
  }

  private boolean isDue() {
    return first != 0 && System.nanoTime() - first >= afterNanos;
  }

  /** How often the training told of progress after it had been asked to stop. */
  public int lateReports() {
    return lateReports;
  }
}
