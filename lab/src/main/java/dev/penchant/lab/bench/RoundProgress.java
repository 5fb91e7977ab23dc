package dev.penchant.lab.bench;

import dev.penchant.lab.output.StopRequest;
import dev.penchant.modeling.Progress;
import java.io.PrintWriter;

/** Says on a terminal how far a benchmark is: rounds at most once a second. Thread-safe. */
final class RoundProgress implements Progress {
  private static final long BETWEEN_NANOS = 1_000_000_000L;

  private final PrintWriter err;
  private long lastReport = System.nanoTime() - BETWEEN_NANOS;

  RoundProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void report(double fraction, String message) {
    long now = System.nanoTime();
    if (now - lastReport >= BETWEEN_NANOS) {
      err.println(message);
      err.flush();
      lastReport = now;
    }
  }

  @Override
  public void checkStop() {
    StopRequest.check();
  }
}
