package dev.penchant.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server that {@code ./penchant run} has started on a data folder and a free port. */
final class RunningServer implements AutoCloseable {
  private final Process process;
  private final OperatorClient operator;
  private final int port;
  private final Path log;

  private RunningServer(Process process, OperatorClient operator, int port, Path log) {
    this.process = process;
    this.operator = operator;
    this.port = port;
    this.log = log;
  }

  /** Starts a server and waits until it is ready. */
  static RunningServer start(Path home, Launcher launcher) throws Exception {
    int port = FreePort.find();
    Path log = home.resolve("server-" + port + ".log");
    Process process =
        launcher
            .with("PENCHANT_HOME", home.toString())
            .with("PENCHANT_PORT", Integer.toString(port))
            .start(log, "run");
    OperatorClient operator = new OperatorClient(port, home);
    try {
      operator.awaitReady(process::isAlive);
    } catch (IllegalStateException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e.getMessage() + ":\n" + Files.readString(log), e);
    }
    return new RunningServer(process, operator, port, log);
  }

  OperatorClient operator() {
    return operator;
  }

  int port() {
    return port;
  }

  Path log() {
    return log;
  }

  /**
   * As {@code kill -9}; the launcher has become the server's process, so nothing is left behind.
   */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
