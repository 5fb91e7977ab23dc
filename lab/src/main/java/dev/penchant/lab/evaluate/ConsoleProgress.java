package dev.penchant.lab.evaluate;

import dev.penchant.lab.output.StopRequest;
import dev.penchant.modeling.Progress;
import java.io.PrintWriter;

/** Says on a terminal what is being done. */
final class ConsoleProgress implements Progress {
  private final PrintWriter err;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void report(double fraction, String message) {
    err.println(message);
    err.flush();
  }

  @Override
  public void checkStop() {
    StopRequest.check();
  }
}
