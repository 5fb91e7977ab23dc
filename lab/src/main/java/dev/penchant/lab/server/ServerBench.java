package dev.penchant.lab.server;

import dev.penchant.lab.bench.JsonReports;
import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.JobWatch;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench server}: starts a server of its own and measures it from outside. */
@Command(
    name = "server",
    description =
        "Starts penchant.jar on 127.0.0.1 with a temporary data folder and measures intake, import,"
            + " requests and start.",
    mixinStandardHelpOptions = true)
public final class ServerBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "the server (default: the one this build made)")
  private Path jar;

  @Option(names = "--users", defaultValue = "100000", description = "(${DEFAULT-VALUE})")
  private int users;

  @Option(names = "--items", defaultValue = "100000", description = "(${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--batches",
      defaultValue = "200",
      description = "of 1,000 events, sent over HTTP and inserted by JDBC (${DEFAULT-VALUE})")
  private int batches;

  @Option(
      names = "--imported",
      defaultValue = "1000000",
      description = "events in the imported file (${DEFAULT-VALUE})")
  private int imported;

  @Option(
      names = "--connections",
      defaultValue = "8",
      description = "that ask at once (${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "of each measurement of requests (${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--no-training",
      description = "leave out the training, and with it the requests for recommendations")
  private boolean noTraining;

  @Option(names = "--heap", defaultValue = "2g", description = "of the server (${DEFAULT-VALUE})")
  private String heap;

  @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", paramLabel = "OUT", description = "write the figures there")
  private Path json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ServerFigures figures = new ServerFigures(out);
    try {
      Path folder = Files.createTempDirectory("penchant-bench");
      try {
        measure(folder, figures);
      } finally {
        TemporaryFolder.delete(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (json != null) {
      JsonReports.write(
          json,
          Json.createObjectBuilder()
              .add("users", users)
              .add("items", items)
              .add("connections", connections)
              .add("figures", figures.json())
              .build());
    }
    return 0;
  }

  private void measure(Path folder, ServerFigures figures) throws IOException {
    Path server = serverJar();
    Path home = Files.createDirectory(folder.resolve("home"));
    EventSource events = events("h");
    double intake;
    double importing;
    try (RunningServer running = start(server, home, "health/ready")) {
      figures.add("first start, with an empty database", "s", running.startSeconds());
      ServerApi api = running.api("bench");
      api.put("shops/bench", Json.createObjectBuilder().add("name", "Bench").build());
      Intake sending = new Intake(running, events);
      sending.send(batches / 4, 1);
      figures.add("intake, one connection", "events/s", sending.send(batches, 1));
      double before = running.cpuSeconds();
      intake = sending.send(batches, 4);
      figures.add(
          "intake, the server's CPU per 1,000 events",
          "ms",
          1e3 * (running.cpuSeconds() - before) / batches);
      before = running.cpuSeconds();
      importing = importedPerSecond(folder, api);
      figures.add(
          "import, the server's CPU per 1,000 events",
          "ms",
          1e6 * (running.cpuSeconds() - before) / imported);
      if (!noTraining) {
        train(api, figures);
        new Recommending(running, users, connections, seconds).measure(figures);
      }
    }
    ServerDatabase.Inserted inserted = ServerDatabase.in(home).insert(events("j"), batches);
    double plain = inserted.perSecond();
    figures.add("plain JDBC, CPU per 1,000 events", "ms", inserted.cpuMillisPerBatch());
    figures.add("intake, four connections", "events/s", intake, plain, 0.6);
    figures.add("import job", "events/s", importing, plain, 0.8);
    measureStarts(server, folder, home, figures);
  }

  private EventSource events(String series) {
    return new EventSource(users, items, Clock.systemUTC().instant(), series, seed);
  }

  private RunningServer start(Path server, Path home, String path) {
    return RunningServer.start(server, home, List.of("-Xmx" + heap), List.of(), "/" + path);
  }

  private double importedPerSecond(Path folder, ServerApi api) throws IOException {
    Path file = EventFile.write(folder.resolve("events.csv"), events("f"), imported);
    long begun = System.nanoTime();
    JsonObject job = api.upload("imports?format=events-csv&file=events.csv", file);
    follow(api, job);
    double took = (System.nanoTime() - begun) / 1e9;
    Files.delete(file);
    return imported / took;
  }

  private void train(ServerApi api, ServerFigures figures) {
    long begun = System.nanoTime();
    follow(api, api.post("trainings", JsonObject.EMPTY_JSON_OBJECT));
    figures.add("training", "s", (System.nanoTime() - begun) / 1e9);
  }

  private static void follow(ServerApi api, JsonObject job) {
    new JobWatch(api, System.err).follow(job.getJsonNumber("id").longValue());
  }

  /** The second of two starts each, so that the files are in the system's cache for both. */
  private void measureStarts(Path server, Path folder, Path home, ServerFigures figures)
      throws IOException {
    Path empty = EmptyServer.jar(server, folder);
    Path nowhere = Files.createDirectory(folder.resolve("empty"));
    double ours = 0;
    double plain = 0;
    for (int round = 0; round < 2; round++) {
      try (RunningServer running = start(server, home, "health/ready")) {
        ours = running.startSeconds();
      }
      try (RunningServer running = start(empty, nowhere, "index.html")) {
        plain = running.startSeconds();
      }
    }
    figures.add("start until ready", "s", ours, plain, 1.5);
  }

  private Path serverJar() {
    Path found =
        jar != null
            ? jar
            : Path.of(
                    ServerBench.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .resolve("../../../ear/target/penchant.jar")
                .normalize();
    if (!Files.isReadable(found)) {
      throw new CommandFailed(
          "There is no server at %s; build it with mvn -DskipTests package".formatted(found));
    }
    return found.toAbsolutePath();
  }
}
