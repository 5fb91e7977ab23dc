package dev.penchant.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests' server is and what opens it. Known once the first test class was deployed. */
public final class RunningServer {
  /** The password of the administrator {@code admin}. */
  public static final String ADMIN_PASSWORD = "only-for-tests";

  private static volatile Path home;
  private static volatile int port;

  private RunningServer() {}

  static void livesIn(Path folder) {
    home = folder;
  }

  static void listensOn(int httpPort) {
    port = httpPort;
  }

  public static URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The server's data folder. */
  public static Path home() {
    return home;
  }

  /** The operator's API key, as the server wrote it. */
  public static String operatorKey() {
    try {
      return Files.readString(home.resolve("operator.key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
