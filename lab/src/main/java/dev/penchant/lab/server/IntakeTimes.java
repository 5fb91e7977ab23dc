package dev.penchant.lab.server;

import dev.penchant.lab.client.JobWatch;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Events taken in over HTTP and by an import job, each beside plain inserts into the same database.
 * It belongs to one process, so the server stops for these. The import has a round of inserts on
 * either side, since the database grows.
 */
final class IntakeTimes {
  private final Supplier<RunningServer> server;
  private final ServerDatabase database;
  private final Function<String, EventSource> events;
  private final int batches;
  private final int imported;
  private final Consumer<String> told;

  /**
   * @param server starts one on the database
   * @param events of a series
   * @param batches sent, and inserted each time
   * @param imported events in the file
   * @param told hears what begins
   */
  IntakeTimes(
      Supplier<RunningServer> server,
      ServerDatabase database,
      Function<String, EventSource> events,
      int batches,
      int imported,
      Consumer<String> told) {
    this.server = server;
    this.database = database;
    this.events = events;
    this.batches = batches;
    this.imported = imported;
    this.told = told;
  }

  private record Rate(double perSecond, double cpuMillisPerBatch) {}

  void measure(Path folder, ServerFigures figures) throws IOException {
    told.accept("intake: %d batches over HTTP".formatted(batches));
    Rate intake = sent(figures);
    ServerDatabase.Inserted before = insert("plain-1-");
    told.accept("intake: an import of %d events".formatted(imported));
    Rate job = imported(folder);
    ServerDatabase.Inserted after = insert("plain-2-");
    tell(figures, "intake, four connections", intake, before, before, 0.6);
    tell(figures, "import job", job, before, after, 0.8);
  }

  private ServerDatabase.Inserted insert(String series) {
    told.accept("intake: plain inserts");
    return database.insert(events.apply(series), batches);
  }

  private Rate sent(ServerFigures figures) {
    try (RunningServer running = server.get()) {
      ServerBench.createShop(running);
      Intake sending = new Intake(running, events.apply("sent-"));
      sending.send(Math.max(10, batches / 4), 4);
      figures.add("intake, one connection", "events/s", sending.send(batches, 1));
      double before = running.cpuSeconds();
      double perSecond = sending.send(batches, 4);
      return new Rate(perSecond, 1e3 * (running.cpuSeconds() - before) / batches);
    }
  }

  private Rate imported(Path folder) throws IOException {
    try (RunningServer running = server.get()) {
      // the server compiles what an import runs as long as it lives; a fresh one is slower
      fill(folder, running, "warm-", imported / 4);
      double before = running.cpuSeconds();
      double perSecond = fill(folder, running, "file-", imported);
      return new Rate(perSecond, 1e6 * (running.cpuSeconds() - before) / imported);
    }
  }

  /** Has a file imported; returns events a second, from the begin of the upload. */
  private double fill(Path folder, RunningServer running, String series, int count)
      throws IOException {
    return importFile(folder, running.api(ServerBench.SHOP), events.apply(series), count);
  }

  static double importFile(Path folder, ServerApi api, EventSource events, int count)
      throws IOException {
    Path file = EventFile.write(folder.resolve("events.csv"), events, count);
    long begun = System.nanoTime();
    JsonObject job = api.upload("imports?format=events-csv&file=events.csv", file);
    new JobWatch(api, System.err).follow(job.getJsonNumber("id").longValue());
    double took = (System.nanoTime() - begun) / 1e9;
    Files.delete(file);
    return count / took;
  }

  private static void tell(
      ServerFigures figures,
      String name,
      Rate rate,
      ServerDatabase.Inserted before,
      ServerDatabase.Inserted after,
      double target) {
    figures.add(
        name + ", CPU per 1,000 events beside plain JDBC's",
        "ms",
        rate.cpuMillisPerBatch(),
        (before.cpuMillisPerBatch() + after.cpuMillisPerBatch()) / 2,
        1 / target);
    figures.add(
        name, "events/s", rate.perSecond(), (before.perSecond() + after.perSecond()) / 2, target);
  }
}
