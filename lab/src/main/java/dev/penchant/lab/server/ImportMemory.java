package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is live in the server's heap amid imports of a short and a ten times longer file: it must
 * not grow with the file. One that came before has brought the classes and the catalog.
 */
final class ImportMemory {
  private static final int TIMES_LONGER = 10;
  private static final long BETWEEN_LOOKS_MILLIS = 2_000;

  private final RunningServer server;
  private final Function<String, EventSource> events;
  private final int imported;

  /**
   * @param events of a series
   * @param imported events in the longer file
   */
  ImportMemory(RunningServer server, Function<String, EventSource> events, int imported) {
    this.server = server;
    this.events = events;
    this.imported = imported;
  }

  void measure(Path folder, ServerFigures figures) throws IOException {
    int shorter = imported / TIMES_LONGER;
    mostAmid(folder, "before-", shorter);
    double amidShort = mostAmid(folder, "short-", shorter);
    double amidLong = mostAmid(folder, "long-", imported);
    figures.add(
        String.format(Locale.ROOT, "live heap amid an import of %,d rows", shorter),
        "MB",
        amidShort);
    figures.add(
        String.format(Locale.ROOT, "live heap amid an import of %,d rows", imported),
        "MB",
        amidLong,
        amidShort,
        1);
  }

  /** The most megabytes seen live while a file of so many events was imported. */
  private double mostAmid(Path folder, String series, int count) throws IOException {
    ServerApi api = server.api(ServerBench.SHOP);
    Path file = EventFile.write(folder.resolve("events.csv"), events.apply(series), count);
    JsonObject job = api.upload("imports?format=events-csv&file=events.csv", file);
    Files.delete(file);
    String path = "jobs/" + job.getJsonNumber("id");
    double most = 0;
    while (job.getString("state").equals("running")) {
      most = Math.max(most, server.liveHeapMegabytes());
      pause();
      job = api.get(path);
    }
    if (!job.getString("state").equals("completed")) {
      throw new CommandFailed("The import failed: " + job.getString("message", ""));
    }
    return most;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted");
    }
  }
}
