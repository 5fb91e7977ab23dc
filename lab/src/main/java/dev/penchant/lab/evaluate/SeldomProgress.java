package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import java.util.function.LongSupplier;

/**
 * Hands on under a name what a training says, one message every few seconds, so that a quick one
 * says nothing. Thread-safe.
 */
final class SeldomProgress implements Progress {
  static final long SILENCE_NANOS = 5_000_000_000L;

  private final String name;
  private final Progress progress;
  private final LongSupplier nanos;
  private long said;

  /**
   * @param nanos the time, as of {@link System#nanoTime}
   */
  SeldomProgress(String name, Progress progress, LongSupplier nanos) {
    this.name = name;
    this.progress = progress;
    this.nanos = nanos;
    this.said = nanos.getAsLong();
  }

  @Override
  public synchronized void report(double fraction, String message) {
    long now = nanos.getAsLong();
    if (now - said >= SILENCE_NANOS) {
      said = now;
      progress.report(fraction, "training %s: %s".formatted(name, message));
    }
  }

  @Override
  public void checkStop() {
    progress.checkStop();
  }
}
