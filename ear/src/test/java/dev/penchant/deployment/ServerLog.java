package dev.penchant.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server wrote while it ran. */
final class ServerLog {
  private ServerLog() {}

  /** Lines that would worry an operator: warnings, errors, stack traces. */
  static List<String> worryingLines(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(
            line ->
                line.matches(
                    ".*\\b(WARNING|WARN|SEVERE|ERROR)\\b.*|.*Exception\\b.*|\\s+at [a-z].*"))
        // the JVM says this of --add-modules at every start; it cannot be silenced
        .filter(line -> !line.equals("WARNING: Using incubator modules: jdk.incubator.vector"))
        .toList();
  }
}
