package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.JobWatch;
import dev.penchant.lab.client.ServerApi;
import dev.penchant.lab.output.JsonReports;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.Output;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant bench server}: starts a server of its own and measures it from outside. */
@Command(
    name = "server",
    description =
        "Starts penchant.jar on 127.0.0.1 with a temporary data folder and measures intake, import,"
            + " requests and start.",
    mixinStandardHelpOptions = true)
public final class ServerBench implements Callable<Integer> {
  static final String SHOP = "bench";

  /** Lists take as long whatever settings a search would find; it takes most of a training. */
  private static final String UNSEARCHED = "-Dpenchant.training.search=1";

  private static final int LONGEST_SECONDS = 3_600;

  /** So that the file a tenth as long holds events, too. */
  private static final int LEAST_IMPORTED = 10;

  /** What is measured. */
  enum Part {
    START,
    INTAKE,
    MEMORY,
    LISTS
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "the server (default: the one this build made)")
  private Path jar;

  @Option(
      names = "--users",
      defaultValue = "100000",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int users;

  @Option(
      names = "--items",
      defaultValue = "100000",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--batches",
      defaultValue = "200",
      converter = Count.class,
      description = "of 1,000 events, sent over HTTP and inserted by JDBC (${DEFAULT-VALUE})")
  private int batches;

  @Option(
      names = "--imported",
      defaultValue = "1000000",
      converter = Count.class,
      description = "events in the imported file (${DEFAULT-VALUE})")
  private int imported;

  @Option(
      names = "--connections",
      defaultValue = "8",
      converter = Count.class,
      description = "that ask at once (${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "of each measurement of requests (${DEFAULT-VALUE})")
  private double seconds;

  @Option(names = "--parts", split = ",", description = "${COMPLETION-CANDIDATES} (default: all)")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Option(
      names = "--starts",
      defaultValue = "3",
      converter = Count.class,
      description = "of each server that are counted (${DEFAULT-VALUE})")
  private int starts;

  @Option(names = "--heap", defaultValue = "2g", description = "of the server (${DEFAULT-VALUE})")
  private String heap;

  @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      converter = Output.class,
      description = "write the figures there")
  private Path json;

  @Override
  public Integer call() {
    requireMeasurable();
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

  private void requireMeasurable() {
    if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
      throw wrong(
          "--seconds is %s, must be above 0, at most %d".formatted(seconds, LONGEST_SECONDS));
    }
    if (users < 2) {
      throw wrong("--users is 1, must be at least 2: some ask for their first list, some again");
    }
    if (imported < LEAST_IMPORTED) {
      throw wrong("--imported is %d, must be at least %d".formatted(imported, LEAST_IMPORTED));
    }
    if (!heap.matches("[1-9]\\d*[kKmMgG]?")) {
      throw wrong("--heap is '%s', must be like 2g or 512m".formatted(heap));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Tells on the terminal what begins. */
  private void begin(String work) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(work);
    err.flush();
  }

  private void measure(Path folder, ServerFigures figures) throws IOException {
    Path server = serverJar();
    if (parts.contains(Part.START)) {
      StartTimes.of(server, folder, options(), starts, this::begin).tell(figures);
    }
    if (parts.contains(Part.INTAKE)) {
      Path home = Files.createDirectory(folder.resolve("intake"));
      new IntakeTimes(
              () -> start(server, home),
              ServerDatabase.in(home),
              this::events,
              batches,
              imported,
              this::begin)
          .measure(folder, figures);
    }
    if (parts.contains(Part.MEMORY)) {
      begin("memory: imports of %d and of %d events".formatted(imported / 10, imported));
      Path home = Files.createDirectory(folder.resolve("memory"));
      try (RunningServer running = start(server, home)) {
        createShop(running);
        new ImportMemory(running, this::events, imported).measure(folder, figures);
      }
    }
    if (parts.contains(Part.LISTS)) {
      Path home = Files.createDirectory(folder.resolve("lists"));
      try (RunningServer running = start(server, home)) {
        createShop(running);
        begin("lists: importing %d events".formatted(imported));
        IntakeTimes.importFile(folder, running.api(SHOP), events("lists-"), imported);
        begin("lists: training");
        train(running.api(SHOP), figures);
        begin("lists: requests, several times %s seconds".formatted(seconds));
        new Recommending(running, users, connections, seconds).measure(figures);
      }
    }
  }

  static void createShop(RunningServer running) {
    running.api(SHOP).put("shops/" + SHOP, Json.createObjectBuilder().add("name", "Bench").build());
  }

  private EventSource events(String series) {
    return new EventSource(users, items, Clock.systemUTC().instant(), series, seed);
  }

  private List<String> options() {
    return List.of("-Xmx" + heap, UNSEARCHED);
  }

  private RunningServer start(Path server, Path home) {
    begin("starting the server");
    return RunningServer.start(server, home, options(), "/health/ready");
  }

  private static void train(ServerApi api, ServerFigures figures) {
    long begun = System.nanoTime();
    JsonObject job = api.post("trainings", JsonObject.EMPTY_JSON_OBJECT);
    new JobWatch(api, System.err).follow(job.getJsonNumber("id").longValue());
    figures.add("training", "s", (System.nanoTime() - begun) / 1e9);
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
