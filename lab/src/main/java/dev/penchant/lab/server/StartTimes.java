package dev.penchant.lab.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long the server takes until it is ready, beside the same server with an empty application:
 * started in turn, so that a machine shared with others treats both alike.
 */
final class StartTimes {
  private final List<Start> ours = new ArrayList<>();
  private final List<Start> empty = new ArrayList<>();

  private record Start(double seconds, double cpuSeconds) {}

  /**
   * @param rounds counted, after one that sets up the database and brings the files into the
   *     system's cache
   * @param told hears what begins
   */
  static StartTimes of(
      Path server, Path folder, List<String> options, int rounds, Consumer<String> told)
      throws IOException {
    Path home = Files.createDirectory(folder.resolve("start"));
    Path emptyServer = EmptyServer.jar(server, folder);
    Path nowhere = Files.createDirectory(folder.resolve("empty"));
    StartTimes times = new StartTimes();
    for (int round = 0; round <= rounds; round++) {
      told.accept(
          round == 0
              ? "starting the server, and an empty one, to set up"
              : "starting each, %d of %d".formatted(round, rounds));
      Start own = start(server, home, options, "/health/ready");
      Start bare = start(emptyServer, nowhere, options, "/index.html");
      if (round > 0) {
        times.ours.add(own);
        times.empty.add(bare);
      }
    }
    return times;
  }

  private static Start start(Path jar, Path home, List<String> options, String path) {
    try (RunningServer running = RunningServer.start(jar, home, options, path)) {
      return new Start(running.startSeconds(), running.cpuSeconds());
    }
  }

  void tell(ServerFigures figures) {
    figures.add(
        "start until ready, CPU",
        "s",
        median(ours.stream().map(Start::cpuSeconds).toList()),
        median(empty.stream().map(Start::cpuSeconds).toList()),
        1.5);
    figures.add(
        "start until ready",
        "s",
        median(ours.stream().map(Start::seconds).toList()),
        median(empty.stream().map(Start::seconds).toList()),
        1.5);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
