package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.penchant.domain.persistence.MariaDbServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on the MySQL protocol, chosen by variables alone. */
class MariaDbIT {
  @TempDir Path home;

  @Test
  void events_are_imported_trained_on_and_recommended_from_by_the_launchers_verbs()
      throws Exception {
    Optional<MariaDbServer> database = MariaDbServer.shared();
    assumeThat(database).as("MariaDB is installed").isPresent();
    Launcher launcher =
        new Launcher()
            .with("PENCHANT_DB_URL", database.get().newDatabase())
            .with("PENCHANT_DB_USER", MariaDbServer.USER)
            .with("PENCHANT_DB_PASSWORD", MariaDbServer.PASSWORD)
            .with("PENCHANT_TRAINING_SEARCH", "1");
    try (RunningServer server = RunningServer.start(home, launcher)) {
      Path file = home.resolve("events.csv");
      Files.write(file, twoTastes());

      Launcher.Finished imported =
          launcher.run(
              "import", "--shop", OperatorClient.SHOP, "--format", "events-csv", file.toString());
      assertThat(imported.exitCode()).as(imported.output()).isZero();
      assertThat(imported.output()).contains("stored");
      Launcher.Finished trained = launcher.run("train", "--shop", OperatorClient.SHOP, "--wait");
      assertThat(trained.exitCode()).as(trained.output()).isZero();

      String list = server.operator().get("users/u0/recommendations?count=5").toString();
      assertThat(list).contains("\"personal\"").contains("tea-");
      assertThat(ServerLog.worryingLines(server.log())).isEmpty();
    }
  }

  /** Even users buy tea, odd ones tools, over half a year. */
  private static List<String> twoTastes() {
    List<String> lines = new ArrayList<>(List.of("id,user,item,type,time"));
    IntStream.range(0, 6_000)
        .forEach(
            row -> {
              int user = row % 120;
              String item = (user % 2 == 0 ? "tea-" : "tool-") + (row * 31 + user * 7) % 40;
              lines.add(
                  "e%d,u%d,%s,purchase,%d"
                      .formatted(row, user, item, 1_760_000_000L + 2_600L * row));
            });
    return lines;
  }
}
