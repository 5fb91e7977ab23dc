package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the server dies at work, as by {@code kill -9}. */
class KilledServerIT {
  private static final int ROWS = 80_000;
  // of import-feed.xml
  private static final int CHUNK = 2_000;
  private static final JsonObject LAST_WORDS =
      Json.createObjectBuilder()
          .add("id", "last-words")
          .add("user", "ada")
          .add("item", "teapot")
          .add("type", "view")
          .build();

  @TempDir Path home;

  @Test
  void an_import_goes_on_after_a_kill_and_nothing_is_lost_or_doubled() throws Exception {
    Path file = home.resolve("events.csv");
    writeEvents(file);
    long job;
    try (RunningServer server = RunningServer.start(home, new Launcher())) {
      server.operator().setUpShop();
      job = server.operator().startImport("events-csv", file);
      server.operator().awaitJob(job, running -> counter(running, "stored") > ROWS / 10);
      assertThat(send(server.operator(), LAST_WORDS)).isEqualTo("stored");
      server.kill();
    }

    try (RunningServer server = RunningServer.start(home, new Launcher())) {
      JsonObject interrupted = server.operator().get("jobs/" + job);
      assertThat(interrupted.getString("state")).isEqualToIgnoringCase("INTERRUPTED");
      // others see a commit that H2 is still writing: of what was seen, that chunk may be gone
      assertThat(counter(interrupted, "stored")).isBetween(ROWS / 10L - CHUNK, ROWS - 1L);
      assertThat(send(server.operator(), LAST_WORDS)).isEqualTo("duplicate");

      server.operator().post("jobs/" + job + "/restart", JsonObject.EMPTY_JSON_OBJECT);
      JsonObject completed = server.operator().awaitCompleted(job);

      assertThat(counter(completed, "read")).isEqualTo(ROWS);
      assertThat(counter(completed, "stored")).isEqualTo(ROWS - 1L);
      assertThat(counter(completed, "duplicate")).isZero();
      assertThat(counter(completed, "rejected")).isEqualTo(1);
      assertThat(ServerLog.worryingLines(server.log())).isEmpty();
    }
  }

  @Test
  void the_old_model_serves_while_a_killed_training_waits_for_its_restart() throws Exception {
    long job;
    try (RunningServer server = RunningServer.start(home, hasty())) {
      OperatorClient operator = server.operator();
      operator.setUpShop();
      operator.awaitCompleted(operator.start("simulations", Simulations.small()));
      operator.awaitCompleted(operator.start("trainings", JsonObject.EMPTY_JSON_OBJECT));
      job = operator.start("trainings", JsonObject.EMPTY_JSON_OBJECT);
      operator.awaitJob(job, running -> running.getJsonArray("steps").size() >= 3);
      server.kill();
    }
    Path prepared = models().resolve("staging-2");
    assertThat(prepared).isDirectory();
    Path ofNobody = Files.createDirectory(models().resolve("staging-9"));

    try (RunningServer server = RunningServer.start(home, hasty())) {
      OperatorClient operator = server.operator();
      assertThat(activeVersion(operator)).isEqualTo(1);
      assertThat(operator.get("models").getJsonArray("models").getJsonObject(0).getString("state"))
          .isEqualTo("stopped");
      assertThat(prepared).isDirectory();
      assertThat(ofNobody).doesNotExist();
      assertThat(operator.get("topics").getJsonArray("topics")).isNotEmpty();

      operator.post("jobs/" + job + "/restart", JsonObject.EMPTY_JSON_OBJECT);
      operator.awaitCompleted(job);

      assertThat(operator.get("models").getJsonArray("models")).hasSize(2);
      assertThat(prepared).doesNotExist();
    }
  }

  /** The folder of the only shop's models. */
  private Path models() throws IOException {
    try (Stream<Path> shops = Files.list(home.resolve("models"))) {
      return shops.findFirst().orElseThrow();
    }
  }

  /** A training whose settings are not searched for dies and goes on all the same. */
  private static Launcher hasty() {
    return new Launcher().with("PENCHANT_TRAINING_SEARCH", "1");
  }

  private static int activeVersion(OperatorClient operator) throws Exception {
    return operator.get("models").getJsonArray("models").getValuesAs(JsonObject.class).stream()
        .filter(model -> model.getString("state").equals("active"))
        .mapToInt(model -> model.getInt("number"))
        .findFirst()
        .orElseThrow();
  }

  /** The outcome that the server acknowledges. */
  private static String send(OperatorClient operator, JsonObject event) throws Exception {
    return operator.post("events", event).getString("result");
  }

  private static long counter(JsonObject job, String name) {
    JsonObject counters = job.getJsonObject("counters");
    return counters.containsKey(name) ? counters.getJsonNumber(name).longValue() : 0;
  }

  /** Distinct events but for one row whose type does not exist. */
  private static void writeEvents(Path file) throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,user,item,type,time\n");
      for (int row = 0; row < ROWS; row++) {
        String type = row == ROWS / 2 ? "teleport" : "view";
        out.write(
            "e%d,u%d,i%d,%s,%d\n"
                .formatted(row, row % 977, row % 311, type, 1_700_000_000L + 60L * row));
      }
    }
  }
}
