package dev.penchant.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {
  private static final String GENERATED = "--users 300 --items 200 --interactions 6000 ";
  private static final String SMALL = GENERATED + "--threads 2 ";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String words) {
    CommandLine line = new CommandLine(new BenchCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
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
  void a_dump_says_which_user_and_item_of_the_file_a_row_is() throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), "ann lamp 2\nbob rug 1\nann rug 1\n");

    assertThat(run("als --rank 2 --iterations 1 --data %s --dump %s".formatted(file, folder)))
        .isZero();

    assertThat(folder.resolve("users.txt")).hasContent("ann\nbob\n");
    assertThat(folder.resolve("items.txt")).hasContent("lamp\nrug\n");
  }

  @Test
  void lda_reports_tokens_a_second_and_perplexity() throws IOException {
    Path figures = folder.resolve("lda.json");
    assertThat(run("lda --topics 5 --passes 8 " + SMALL + "--json " + figures)).isZero();
    JsonObject penchant = json(figures).getJsonObject("penchant");
    assertThat(penchant.getJsonNumber("tokensPerSecond").doubleValue()).isPositive();
    assertThat(penchant.getJsonNumber("perplexity").doubleValue()).isBetween(1.0, 200.0);
    assertThat(penchant.getJsonNumber("foldInMicroseconds").doubleValue()).isPositive();
    assertThat(penchant.getJsonNumber("peakResidentMegabytes").doubleValue()).isPositive();
  }

  @Test
  void top_items_are_searched_at_several_sizes() throws IOException {
    Path figures = folder.resolve("topn.json");
    assertThat(
            run(
                "topn --rank 8 --rounds 2 --users 300 --threads 2 --sizes 200,400 --json "
                    + figures))
        .isZero();
    assertThat(json(figures).getJsonArray("sizes")).hasSize(2);
    assertThat(json(figures).getJsonArray("sizes").getJsonObject(1).getInt("items")).isEqualTo(400);
  }

  @Test
  void a_search_by_all_signals_finds_what_scoring_every_item_finds() throws IOException {
    Path figures = folder.resolve("lists.json");
    assertThat(run("lists --topics 4 --asked 20 --rounds 2 " + GENERATED + "--json " + figures))
        .isZero();
    JsonObject penchant = json(figures).getJsonObject("penchant");
    assertThat(penchant.getJsonNumber("greatestDifference").doubleValue()).isLessThan(1e-3);
    assertThat(penchant.getJsonNumber("shareOfItemsScored").doubleValue()).isBetween(0.0, 1.0);
  }

  /** Scores the first half of the items only. */
  private record HalfBlind(FactorMatrix items) implements TopItemsPeer.Index {
    @Override
    public int[] search(float[] query, int count, int beam) {
      float[] scores = new float[items.rowCount()];
      Arrays.fill(scores, Float.NEGATIVE_INFINITY);
      for (int item = 0; item < scores.length / 2; item++) {
        scores[item] = (float) items.dot(item, query);
      }
      return TopSelection.of(scores, count).stream().mapToInt(ScoredItem::itemIndex).toArray();
    }
  }

  private record HalfBlindPeer() implements TopItemsPeer {
    @Override
    public String name() {
      return "half blind";
    }

    @Override
    public Index build(FactorMatrix items, int threads, long seed) {
      return new HalfBlind(items);
    }
  }

  @Test
  void recall_of_a_peer_is_the_share_of_the_best_items_it_finds() {
    FactorSource.Factors factors = FactorSource.GAUSSIAN.of(200, 400, 8, 3, 2);
    ExactSearchTimes exact = ExactSearchTimes.measure(factors, 10, 2, 2, 3, Progress.none());
    Figures peer =
        new PeerSearchTimes(new HalfBlindPeer(), factors.users(), exact.lists(), 10, 2)
            .measure(factors.items(), 0.95, 2, 3);
    assertThat(peer.measures().get("recall")).isBetween(0.4, 0.6);
  }

  @Test
  void the_crossover_lies_where_the_rates_meet() {
    List<BenchReport> reports = List.of(rates(1000, 500), rates(100, 200));
    assertThat(Crossover.of(new int[] {1_000, 100_000}, reports, "usersPerCpuSecond"))
        .hasValueCloseTo(10_000.0, within(1.0));
    assertThat(Crossover.of(new int[] {1_000}, reports.subList(0, 1), "usersPerCpuSecond"))
        .isEmpty();
  }

  private static BenchReport rates(double own, double other) {
    Timing timing = Timing.ofMeans(1, 1);
    return new BenchReport(
        "search",
        "batch",
        1,
        new Figures("penchant", timing, Map.of("usersPerCpuSecond", own)),
        Optional.of(new Figures("peer", timing, Map.of("usersPerCpuSecond", other))));
  }

  @Test
  void neighbours_agree_with_the_plain_way_of_making_them() throws IOException {
    Path figures = folder.resolve("neighbours.json");
    assertThat(run("neighbours --rounds 2 " + SMALL + "--json " + figures)).isZero();
    JsonObject plain = json(figures).getJsonObject("peer");
    assertThat(plain.getJsonNumber("agreeingLists").doubleValue()).isEqualTo(1);
  }

  @Test
  void lstm_reports_where_a_step_goes_and_learns_as_well_in_chunks_as_plainly() throws IOException {
    Path figures = folder.resolve("lstm.json");
    String work = "lstm --items 200 --threads 1 --batch 16 --length 6 --embedding 8 --hidden 8 ";
    assertThat(run(work + "--rounds 8 --peer plain --json " + figures)).isZero();
    JsonObject penchant = json(figures).getJsonObject("penchant");
    JsonObject plain = json(figures).getJsonObject("peer");
    assertThat(penchant.getJsonNumber("samplesPerSecond").doubleValue()).isPositive();
    assertThat(
            penchant.getJsonNumber("dataShare").doubleValue()
                + penchant.getJsonNumber("forwardBackwardShare").doubleValue()
                + penchant.getJsonNumber("optimiserShare").doubleValue())
        .isCloseTo(1, within(1e-9));
    assertThat(penchant.getJsonNumber("loss").doubleValue())
        .isCloseTo(plain.getJsonNumber("loss").doubleValue(), within(1e-3));
  }

  @Test
  void top_items_and_neighbours_are_timed() {
    assertThat(run("topn --rank 8 --rounds 2 --users 300 --items 200 --threads 2")).isZero();
    assertThat(run("neighbours --rounds 2 " + SMALL)).isZero();
    assertThat(out.toString()).contains("seconds per batch", "seconds per training");
  }

  @Test
  void a_file_of_interactions_is_read() throws IOException {
    Path file = folder.resolve("log.txt");
    Files.writeString(file, "ann lamp 2\nann vase 1\nbob lamp 1 1300000000\n");
    Workload workload = Workload.read(file);
    assertThat(workload.interactions().interactionCount()).isEqualTo(3);
    assertThat(Workload.tokens(workload.interactions())).isEqualTo(4);
  }

  @Test
  void a_line_that_is_no_interaction_is_named() throws IOException {
    Path file = folder.resolve("log.txt");
    Files.writeString(file, "ann lamp 2\nann vase\n");
    assertThatThrownBy(() -> Workload.read(file)).hasMessageContaining("line 2");
  }

  @ParameterizedTest
  @CsvSource({
    "als --rank 0, '--rank': it must be at least 1",
    "als --threads 0, '--threads': it must be from 1 to",
    "als --threads 100000, 'for each processor, but is 100000'",
    "als --solver fast, --solver",
    "lda --topics 0, '--topics': it must be at least 1",
    "lda --passes many, --passes",
    "lda --passes 5 --averaged-passes 6, averagedPasses is 6",
    "lda --users 0, '--users': it must be at least 1",
    "lstm --items 0 --rounds 2, '--items': it must be at least 1",
    "lstm --rounds 1 --items 100 --batch 8, '--rounds is 1, must be at least 2'",
    "lstm --engine none, --engine is",
    "topn --sizes 100;0, '--sizes'",
    "topn --recall 2, --recall is 2.0",
    "topn --recall 0.9, --recall has no effect without --peer",
    "topn --items 100 --sizes 100, --items has no effect beside --sizes; leave it out",
    "topn --data log.txt --vectors learned, --vectors has no effect beside --data",
    "als --data log.txt --users 20, --users has no effect beside --data; leave it out",
    "lstm --negatives 64, --negatives has no effect without --loss sampled",
    "als --json /nowhere/at/all.json, there is no folder /nowhere/at",
    "als --json /proc/figures.json, cannot be written",
    "als --json /, / is a folder",
    "neighbours --peer spark, Unknown options: '--peer'",
    "neighbours --dump out, Unknown options: '--dump'",
    "lists --threads 3, Unknown options: '--threads'",
    "lstm --users 3, Unknown options: '--users'",
    "server --seconds 0, --seconds is 0.0",
    "server --connections 0, '--connections': it must be at least 1",
    "server --users 1, --users is 1",
    "cost --items 3, Unknown options: '--items'"
  })
  void a_flag_that_cannot_be_is_named_and_is_a_wrong_word(String words, String complaint) {
    assertThat(run(words.replace(';', ','))).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "als --users 2000000000 --items 2000000000 --interactions 100 | MB of memory",
        "als --users 100 --items 100 --interactions 1000000000 | MB of memory",
        "als --users 3000000 --items 100 --interactions 100 --rank 1024 | an array holds at most",
        "topn --items 300000000 --rank 4 | MB of memory",
        "lda --users 1 --items 1 --interactions 1 --passes 1 | no history is left to learn from",
        "als --solver exact --rank 64 --regularization 1e-12 --users 60 --items 40 --interactions 500"
            + " | a larger regularization"
      })
  void what_cannot_be_measured_is_refused_with_the_reason(String words, String reason) {
    assertThat(run(words)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(err.toString()).contains(CommandFailed.class.getName() + ": ", reason);
  }

  @Test
  void a_dump_never_takes_the_place_of_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), "ann lamp 2\n");
    assertThat(run("als --dump " + file)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("is a file, not a folder");
    assertThat(file).hasContent("ann lamp 2");
  }

  @Test
  void rounds_are_told_while_they_run() {
    assertThat(run("als --rank 8 --iterations 2 " + SMALL)).isZero();
    assertThat(err.toString()).contains("making the data", "iteration 1 of 2");
  }

  @Test
  void what_is_too_short_to_be_timed_is_left_out_of_the_figures() throws IOException {
    Path figures = folder.resolve("tiny.json");
    assertThat(run("neighbours --users 20 --items 20 --interactions 200 --json " + figures))
        .isZero();
    assertThat(json(figures).getJsonObject("penchant")).containsKey("wall");
  }

  @ParameterizedTest
  @CsvSource({"'', holds no interaction", "ann lamp -2, line 1", "ann lamp 0, must be above 0"})
  void a_file_without_anything_to_learn_from_is_refused(String line, String complaint)
      throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), line);
    assertThatThrownBy(() -> Workload.read(file))
        .isInstanceOf(UnreadableLog.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void a_file_that_is_not_there_is_told_without_the_names_of_classes() {
    assertThatThrownBy(() -> Workload.read(folder.resolve("none.txt")))
        .hasMessageContaining("none.txt cannot be read: there is no such file");
  }

  @Test
  void a_peer_that_is_not_there_is_explained() {
    assertThatThrownBy(() -> Peers.find(LdaPeer.class, LdaPeer::name, "nobody"))
        .isInstanceOf(PeerMissing.class)
        .hasMessageContaining("nobody")
        .hasMessageContaining("-Ppeers");
  }
}
