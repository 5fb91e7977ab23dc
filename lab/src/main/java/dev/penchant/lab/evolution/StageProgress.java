package dev.penchant.lab.evolution;

import dev.penchant.lab.output.StopRequest;
import dev.penchant.modeling.Progress;
import java.io.PrintWriter;

/**
 * Says on a terminal what is being done, each thing once, and of the many steps of one stage (alike
 * but for their numbers) one every few seconds. Thread-safe.
 */
final class StageProgress implements Progress {
  private static final long SILENCE_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private String last = "";
  private String stage = "";
  private long next;

  StageProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void report(double fraction, String message) {
    String now = message.replaceAll("[0-9.,]+", "");
    boolean due = !now.equals(stage) || System.nanoTime() - next >= 0;
    if (due && !message.equals(last)) {
      stage = now;
      next = System.nanoTime() + SILENCE_NANOS;
      err.printf("%3.0f %% %s%n", 100 * fraction, message);
      err.flush();
      last = message;
    }
  }

  @Override
  public void checkStop() {
    StopRequest.check();
  }
}
