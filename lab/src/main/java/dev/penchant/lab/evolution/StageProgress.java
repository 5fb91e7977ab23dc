package dev.penchant.lab.evolution;

import dev.penchant.modeling.Progress;
import java.io.PrintWriter;

/** Says on a terminal what is being done, each thing once. Thread-safe. */
final class StageProgress implements Progress {
  private final PrintWriter err;
  private String last = "";

  StageProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void report(double fraction, String message) {
    if (!message.equals(last)) {
      err.printf("%3.0f %% %s%n", 100 * fraction, message);
      err.flush();
      last = message;
    }
  }

  @Override
  public void checkStop() {}
}
