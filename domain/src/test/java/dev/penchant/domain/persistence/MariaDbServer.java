package dev.penchant.domain.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A MariaDB server of the tests' own: a fresh data folder, a free port on loopback, gone when the
 * JVM ends. Needs the programs {@code mariadbd} and {@code mariadb-install-db}.
 */
public final class MariaDbServer {
  public static final String USER = "penchant";
  public static final String PASSWORD = "penchant";

  private static final List<Path> PROGRAM_FOLDERS =
      Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/usr/libexec")
          .map(Path::of)
          .toList();
  private static final long START_SECONDS = 240;

  private static MariaDbServer shared;

  private final Path folder;
  private final int port;
  private final Process process;
  private final AtomicInteger databases = new AtomicInteger();

  private MariaDbServer(Path daemon, Path installer) throws IOException, InterruptedException {
    folder = Files.createTempDirectory("penchant-mariadb");
    port = freePort();
    install(installer);
    process = start(daemon);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    awaitConnections();
  }

  /** The JVM's server, started at the first call; empty where MariaDB is not installed. */
  public static synchronized Optional<MariaDbServer> shared() {
    if (shared != null) {
      return Optional.of(shared);
    }
    Optional<Path> daemon = program("mariadbd");
    Optional<Path> installer = program("mariadb-install-db");
    if (daemon.isEmpty() || installer.isEmpty()) {
      return Optional.empty();
    }
    try {
      shared = new MariaDbServer(daemon.get(), installer.get());
      return Optional.of(shared);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while MariaDB started", interruption);
    }
  }

  /** Creates an empty database and returns its JDBC URL for Connector/J. */
  public String newDatabase() {
    String name = "penchant" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot create database " + name, failure);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void install(Path installer) throws IOException, InterruptedException {
    Process installation =
        new ProcessBuilder(
                installer.toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("install.log").toFile())
            .start();
    if (!installation.waitFor(START_SECONDS, TimeUnit.SECONDS) || installation.exitValue() != 0) {
      installation.destroyForcibly();
      throw new IOException(
          "mariadb-install-db failed: " + Files.readString(folder.resolve("install.log")));
    }
  }

  private Process start(Path daemon) throws IOException {
    Path users = folder.resolve("users.sql");
    Files.writeString(
        users,
        """
        CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';
        """
            .formatted(USER, PASSWORD));
    return new ProcessBuilder(
            daemon.toString(),
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--datadir=" + folder.resolve("data"),
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--skip-name-resolve",
            "--innodb-buffer-pool-size=256M",
            "--init-file=" + users)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile())
        .start();
  }

  private void awaitConnections() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    SQLException last = null;
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD)) {
        return;
      } catch (SQLException notYet) {
        last = notYet;
        Thread.sleep(100);
      }
    }
    throw new IOException(
        "MariaDB does not answer: " + Files.readString(folder.resolve("server.log")), last);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      deleteFolder();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException leftBehind) {
      // a temporary folder that stays harms nothing
    }
  }

  private static Optional<Path> program(String name) {
    return PROGRAM_FOLDERS.stream()
        .map(programs -> programs.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
