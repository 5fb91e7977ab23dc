package dev.penchant.lab.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** Says in plain words, all at once, why a server could not start with these variables. */
@Command(name = "preflight", hidden = true)
public final class PreflightCommand implements Callable<Integer> {
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

  private final Map<String, String> variables;

  public PreflightCommand() {
    this(System.getenv());
  }

  PreflightCommand(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  @Override
  public Integer call() {
    List<String> problems = problems();
    problems.forEach(problem -> System.err.println("penchant: " + problem));
    return problems.isEmpty() ? 0 : 1;
  }

  /** What stands in the way of a start; empty if nothing does. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    Path home = Path.of(variables.get("PENCHANT_HOME"));
    if (!Files.isWritable(home)) {
      problems.add(
          "the data folder %s cannot be written; set PENCHANT_HOME to one that can"
              .formatted(home));
    }
    checkPort(problems);
    databaseFile().ifPresent(file -> checkDatabaseFile(file, problems));
    return problems;
  }

  /** The file of an embedded database; a database server has none that would be ours. */
  private Optional<Path> databaseFile() {
    Matcher url = H2_FILE.matcher(variables.getOrDefault("PENCHANT_DB_URL", ""));
    return url.matches() ? Optional.of(Path.of(url.group(1) + ".mv.db")) : Optional.empty();
  }

  private void checkPort(List<String> problems) {
    String port = variables.get("PENCHANT_PORT");
    try (ServerSocket socket =
        new ServerSocket(
            Integer.parseInt(port), 1, InetAddress.getByName(variables.get("PENCHANT_BIND")))) {
      socket.getLocalPort();
    } catch (IllegalArgumentException e) {
      problems.add("PENCHANT_PORT is \"%s\"; it must be a number from 1 to 65535".formatted(port));
    } catch (IOException e) {
      problems.add(
          "cannot listen on %s:%s (%s); stop what listens there or set PENCHANT_PORT"
              .formatted(variables.get("PENCHANT_BIND"), port, e.getMessage()));
    }
  }

  private void checkDatabaseFile(Path file, List<String> problems) {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        problems.add(
            "another Penchant uses the database file %s; stop it or set PENCHANT_HOME"
                .formatted(file));
        return;
      }
    } catch (IOException | OverlappingFileLockException e) {
      problems.add("the database file %s cannot be opened: %s".formatted(file, e.getMessage()));
      return;
    }
    openOnce(file, problems);
  }

  /**
   * Closing gives back to the disk what was overwritten: H2 keeps that for 45 seconds, which makes
   * a file nine times its content while a shop is filled, and a server that is stopped does not
   * wait.
   */
  private void openOnce(Path file, List<String> problems) {
    String user = variables.getOrDefault("PENCHANT_DB_USER", "sa");
    String password = variables.getOrDefault("PENCHANT_DB_PASSWORD", "sa");
    try {
      DriverManager.getConnection(variables.get("PENCHANT_DB_URL"), user, password).close();
    } catch (SQLException e) {
      problems.add(
          "the database file %s cannot be opened as PENCHANT_DB_USER \"%s\": %s"
              .formatted(file, user, e.getMessage()));
    }
  }
}
