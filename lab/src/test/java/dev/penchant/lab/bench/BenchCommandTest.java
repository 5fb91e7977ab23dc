package dev.penchant.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  private static final String SMALL = "--users 300 --items 200 --interactions 6000 --threads 2 ";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String words) {
    CommandLine line = new CommandLine(new BenchCommand());
    line.setOut(new PrintWriter(out, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
    return line.execute(words.strip().split("\\s+"));
  }

  private JsonObject json(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }

  @Test
  void als_reports_time_and_loss_and_dumps_its_factors() throws IOException {
    Path figures = folder.resolve("als.json");
    assertThat(
            run(
                "als --solver exact --rank 8 --iterations 4 "
                    + SMALL
                    + "--json "
                    + figures
                    + " --dump "
                    + folder))
        .isZero();
    JsonObject penchant = json(figures).getJsonObject("penchant");
    assertThat(penchant.getJsonNumber("loss").doubleValue()).isBetween(0.0, 1.0);
    assertThat(penchant.getJsonObject("wall").getJsonNumber("median").doubleValue()).isPositive();
    assertThat(Files.size(folder.resolve("user-factors.bin"))).isEqualTo(300 * 8 * 4);
    JsonObject header = json(folder.resolve("item-factors.json"));
    assertThat(header.getInt("rows")).isEqualTo(200);
    assertThat(header.getInt("columns")).isEqualTo(8);
    assertThat(out.toString()).contains("seconds per iteration");
  }

  @Test
  void lda_reports_tokens_a_second_and_perplexity() throws IOException {
    Path figures = folder.resolve("lda.json");
    assertThat(run("lda --topics 5 --passes 8 " + SMALL + "--json " + figures)).isZero();
    JsonObject penchant = json(figures).getJsonObject("penchant");
    assertThat(penchant.getJsonNumber("tokensPerSecond").doubleValue()).isPositive();
    assertThat(penchant.getJsonNumber("perplexity").doubleValue()).isBetween(1.0, 200.0);
  }

  @Test
  void top_items_and_neighbours_are_timed() {
    assertThat(run("topn --rank 8 --rounds 2 " + SMALL)).isZero();
    assertThat(run("neighbours --rounds 2 " + SMALL)).isZero();
    assertThat(out.toString()).contains("seconds per batch", "seconds per training");
  }

  @Test
  void a_file_of_interactions_is_read() throws IOException {
    Path file = folder.resolve("log.txt");
    Files.writeString(file, "ann lamp 2\nann vase 1\nbob lamp 1 1300000000\n");
    Workload workload = Workload.read(file);
    assertThat(workload.interactions().interactionCount()).isEqualTo(3);
    assertThat(workload.tokens()).isEqualTo(4);
  }

  @Test
  void a_line_that_is_no_interaction_is_named() throws IOException {
    Path file = folder.resolve("log.txt");
    Files.writeString(file, "ann lamp 2\nann vase\n");
    assertThatThrownBy(() -> Workload.read(file)).hasMessageContaining("line 2");
  }

  @Test
  void a_peer_that_is_not_there_is_explained() {
    assertThatThrownBy(() -> Peers.find(LdaPeer.class, LdaPeer::name, "nobody"))
        .isInstanceOf(PeerMissing.class)
        .hasMessageContaining("nobody")
        .hasMessageContaining("-Ppeers");
  }
}
