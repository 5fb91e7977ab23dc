package dev.penchant.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line from words to table and JSON. */
class LabTest {
  private static final long DAY = 86_400;
  private static final long FIRST_DAY = 1_609_459_200; // 2021-01-01

  @TempDir private Path folder;
  private Path log;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Sixty users who go on to the next of twenty items every other day. */
  @BeforeEach
  void write_a_log() throws IOException {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>(List.of("user_id\titem_id\ttimestamp\ttype\tcategory"));
    for (int user = 0; user < 60; user++) {
      int item = random.nextInt(20);
      for (int day = user % 2; day < 60; day += 2) {
        lines.add(
            "u%d\ti%d\t%d\tpurchase\tc%d"
                .formatted(user, item, FIRST_DAY + day * DAY + user, item % 4));
        item = random.nextInt(8) == 0 ? random.nextInt(20) : (item + 1) % 20;
      }
    }
    log = Files.write(folder.resolve("walks.tsv"), lines);
  }

  @Test
  void trains_topics_twice_and_says_how_far_idle_users_move() {
    int exit =
        run(
            "evaluate-topics --data %s --format events-tsv --topics 3 --passes 20 --pairs 1 --growth 0.5 --threads 1"
                .formatted(log));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("1,800 events, 3 topics, 20 passes", "| 50% more events, other seed | ");
  }

  @Test
  void never_writes_over_what_it_reads_nor_twice_to_one_file() throws IOException {
    List<String> before = Files.readAllLines(log);
    Path link = Files.createSymbolicLink(folder.resolve("link.tsv"), log);
    Path report = folder.resolve("report.svg");
    String evaluate =
        "evaluate --data %s --format events-tsv --split leave-one-out --models popularity "
            .formatted(log);

    assertThat(run(evaluate + "--json " + log)).isEqualTo(2);
    assertThat(run(evaluate + "--markdown " + link)).isEqualTo(2);
    assertThat(run(evaluate + "--json %s --plot %s".formatted(report, report))).isEqualTo(2);
    assertThat(err.toString())
        .contains("--data and --json name the same file", "--json and --plot name the same file");
    assertThat(Files.readAllLines(log)).isEqualTo(before);
    assertThat(report).doesNotExist();
  }

  @Test
  void refuses_a_list_of_no_length_and_topics_that_cannot_be_learned() {
    assertThat(
            run(
                "evaluate --data %s --format events-tsv --split leave-one-out --k ,"
                    .formatted(log)))
        .isEqualTo(2);
    assertThat(run("evaluate-topics --data %s --format events-tsv --topics 5000".formatted(log)))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("--k names no length of a list", "it must be 2 to 4096, but is 5000");
  }

  @Test
  void draws_the_error_by_period_and_a_few_paths() throws IOException {
    Path plot = folder.resolve("forecast.svg");

    int exit =
        run(
            "evaluate-forecast --data %s --format events-tsv --period week --topics 3 --passes 20 --engine none --threads 1 --plot %s --plot-periods 3"
                .formatted(log, plot));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(Files.readString(plot))
        .contains("fold-in", "last-period-unigram", "2021-02-15", "foretold", "<path")
        .doesNotContain("NaN");
  }

  @Test
  void measures_quality_on_what_came_later() {
    int exit = run("evaluate-quality --data %s --format events-tsv --window 10".formatted(log));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("bought again within 10 days", "shop's mean", "plain mean", "shrunk")
        .doesNotContain("ratings", "NaN");
  }

  @Test
  void a_window_longer_than_half_the_log_leaves_nothing_to_measure() {
    int exit = run("evaluate-quality --data %s --format events-tsv --window 40".formatted(log));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("a shorter --window may help");
  }

  @Test
  void topics_of_a_log_without_times_have_no_idle_users() {
    int exit = run("evaluate-topics --data %s --format sequences --topics 3".formatted(log));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("--format sequences has no times; online-retail");
  }

  @Test
  void evaluates_a_timeline_and_writes_json() throws IOException {
    Path json = folder.resolve("out.json");

    int exit =
        run(
            ("evaluate --data %s --format events-tsv --split timeline:2021-02-10,2021-02-15,2021-02-20"
                    + " --models popularity,ordered-neighbour,blend --keep-seen --k 5 --search 3 --json %s")
                .formatted(log, json));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("60 users, 20 items", "popularity", "blend", "ndcg@5");
    JsonObject result = read(json);
    assertThat(result.getJsonObject("data").getInt("events")).isEqualTo(1_800);
    assertThat(result.getJsonObject("split").getString("name"))
        .isEqualTo("timeline:2021-02-10,2021-02-15,2021-02-20");
    JsonObject models = result.getJsonObject("models");
    assertThat(models.keySet()).containsExactly("popularity", "ordered-neighbour", "blend");
    double ordered = metric(models, "ordered-neighbour");
    assertThat(ordered).isGreaterThan(metric(models, "popularity") + 0.2);
    assertThat(metric(models, "blend")).isGreaterThan(ordered - 0.05);
    assertThat(result.getJsonObject("intervals").getJsonObject("blend").getJsonArray("ndcg@5"))
        .hasSize(2);
    assertThat(out.toString()).contains("what makes the blend's lists");
    JsonObject shares = result.getJsonObject("blendShares");
    assertThat(shares.keySet()).containsExactly("popularity", "ordered-neighbour", "rest");
    double all = 0;
    for (String part : shares.keySet()) {
      all += shares.getJsonObject(part).getJsonNumber("all").doubleValue();
    }
    assertThat(all).isCloseTo(1, within(1e-6));
  }

  @Test
  void an_ablation_says_with_intervals_what_each_part_adds() throws IOException {
    Path json = folder.resolve("parts.json");
    Path markdown = folder.resolve("parts.md");

    int exit =
        run(
            ("evaluate --data %s --format events-tsv --split timeline:2021-02-10,2021-02-15,2021-02-20 --ablation"
                    + " --models popularity,ordered-neighbour,blend --keep-seen --k 5 --search 1 --json %s --markdown %s")
                .formatted(log, json, markdown));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("ndcg@5 beside blend, with 95 %", "ndcg@5 beside ordered-neighbour, with");
    assertThat(Files.readString(markdown))
        .contains("| beside blend | ndcg@5 |", "| beside ordered-neighbour | ndcg@5 |");
    JsonArray ablation = read(json).getJsonArray("ablation");
    assertThat(differences(ablation, 0).keySet())
        .containsExactly("blend without popularity", "blend without ordered-neighbour");
    assertThat(differences(ablation, 1).keySet()).containsExactly("blend");
    JsonObject without = differences(ablation, 0).getJsonObject("blend without ordered-neighbour");
    assertThat(without.getJsonNumber("mean").doubleValue()).isNegative();
    assertThat(without.getJsonArray("interval").getJsonNumber(1).doubleValue()).isNegative();
  }

  @Test
  void a_blend_named_alone_is_one_of_all_quick_models_and_can_be_taken_apart() {
    int exit =
        run(
            "evaluate --data %s --format events-tsv --split timeline:2021-02-10,2021-02-15,2021-02-20 --ablation --models blend --keep-seen --k 5 --search 1"
                .formatted(log));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("blend without popularity", "blend without als");
  }

  private static JsonObject differences(JsonArray comparisons, int index) {
    return comparisons.getJsonObject(index).getJsonObject("differences");
  }

  @Test
  void leave_one_out_asks_every_user_of_a_sequences_file_and_repeats_itself() throws IOException {
    Path sequences =
        Files.write(
            folder.resolve("sequences.txt"),
            List.of("1 a b c d", "2 b c d a", "3 c d a b", "4 d a b c", "5 a b"));
    String words =
        "evaluate --data %s --format sequences --split leave-one-out --models item-neighbour,als --k 2 --search 2"
            .formatted(sequences);

    assertThat(run(words)).as(err.toString()).isZero();
    String first = out.toString();
    assertThat(first).contains("4 users asked", "not refitted");
    out.getBuffer().setLength(0);
    run(words + " --threads 1");
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void recommends_categories_where_asked() {
    int exit =
        run(
            "evaluate --data %s --format events-tsv --split leave-one-out --keep-seen --target categories --models own-frequency --k 2 --search 1"
                .formatted(log));

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("4 items");
  }

  @Test
  void wrong_words_say_what_would_be_right_and_exit_with_2() {
    refuses("--format tsv --split leave-one-out", "--format \"tsv\" must be one of online-retail");
    refuses("--format events-tsv --split last", "neither leave-one-out nor timeline:");
    refuses("--format events-tsv --split timeline:2021-02-10", "takes two dates");
    refuses("--format events-tsv --split timeline:2021-02-10,soon", "\"soon\" is no date");
    refuses("--format events-tsv --split timeline:2021-02-10,2021-02-10", "must come before");
    refuses("--format events-tsv --split leave-one-out --models magic", "there is no \"magic\"");
    refuses("--format events-tsv --split leave-one-out --k 0", "'--k'");
    refuses("--format events-tsv --split leave-one-out --k 0", "at least 1, but is 0");
    refuses("--format events-tsv --split leave-one-out --threads 100000", "for each processor");
    refuses("--format events-tsv --split leave-one-out --json " + folder, "is a folder");
    refuses("--format events-tsv --split leave-one-out --plot /proc/x.svg", "cannot be written");
    refuses("--format events-tsv --split leave-one-out --plot x.png", "must end with .svg");
    refuses("--format events-tsv --split leave-one-out --negatives 5000", "items in all");
    refuses(
        "--format events-tsv --split leave-one-out --models popularity,blend --ablation",
        "--models names no other");
    refuses("--format events-tsv --split leave-one-out --metric gain", "--metric \"gain\"");
    refuses("--format events-tsv --split leave-one-out --zone Mars", "--zone");
    refuses("--format events-tsv --split leave-one-out --models ,", "--models names none");
    refuses(
        "--format events-tsv --split leave-one-out --models next-period", "--target categories");
    refuses("--format sequences --split leave-one-out --models next-period", "a log with times");
    assertThat(run("evaluate --data none.tsv --format events-tsv --split leave-one-out"))
        .isEqualTo(2);
    assertThat(run("ponder")).isEqualTo(2);
  }

  @Test
  void a_support_that_no_item_has_is_told() {
    gives_nothing("evaluate-forecast --engine none --support 1000000", log, "a smaller --support");
  }

  @Test
  void a_split_beyond_the_end_of_the_log_leaves_nothing_to_measure() {
    int exit =
        run(
            "evaluate --data %s --format events-tsv --split timeline:2021-02-10,2030-01-01"
                .formatted(log));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("before the test begins", "choose other dates");
  }

  @Test
  void import_refuses_wrong_words_before_it_looks_for_a_key_or_a_server() {
    refusesImport("--shop Bad --format taobao %s".formatted(log), "shop id \"Bad\" is not 1 to 40");
    refusesImport("--shop s --format nope %s".formatted(log), "no format \"nope\"; there are");
    refusesImport("--shop s --format taobao /no/such/file", "There is no file /no/such/file");
    refusesImport("--shop s --format taobao %s".formatted(folder), "There is no file");
    refusesImport("--format taobao FILE --shop", "parameter for option '--shop'");
    assertThat(run("train --shop Bad")).isEqualTo(2);
  }

  private void refusesImport(String words, String message) {
    err.getBuffer().setLength(0);
    assertThat(run("import --url http://127.0.0.1:9 --home %s %s".formatted(folder, words)))
        .as(words)
        .isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ", "--url");
  }

  @Test
  void a_file_that_is_not_of_its_format_exits_with_1_and_says_so() throws IOException {
    Path poem = Files.writeString(folder.resolve("poem.txt"), "Rose\n\nThorn\n");

    assertThat(run("evaluate --data %s --format pairs --split leave-one-out".formatted(poem)))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no usable row", "Line 1", "user item");
  }

  @Test
  void rows_that_are_not_used_are_counted_with_their_reason_and_the_first_line()
      throws IOException {
    Files.writeString(
        log, Files.readString(log) + "u1\ti1\tsoon\tpurchase\tc1\nu1\ti1\tlate\tpurchase\tc1\n");

    assertThat(run("evaluate-quality --data %s --format events-tsv --window 10".formatted(log)))
        .isZero();

    assertThat(err.toString()).contains("left out 2 of 1,802 rows", "line 1802: ", "soon");
  }

  @Test
  void rows_that_say_the_same_again_are_counted() throws IOException {
    List<String> lines = Files.readAllLines(log);
    Files.writeString(log, Files.readString(log) + lines.get(1) + "\n");

    assertThat(run("evaluate-quality --data %s --format events-tsv --window 10".formatted(log)))
        .isZero();

    assertThat(err.toString())
        .contains("left out 1 of 1,801 rows, repeated; the first is like another row in user");
  }

  @Test
  void a_journal_is_not_taken_from_for_another_question() {
    String words =
        "evaluate --data %s --format events-tsv --split timeline:2021-02-10,2021-02-15 --models popularity --keep-seen --k 5 --search 1 --resume %s"
            .formatted(log, folder.resolve("journal"));
    assertThat(run(words)).as(err.toString()).isZero();
    String ofAll = searched();

    assertThat(run(words + " --negatives 5")).as(err.toString()).isZero();
    String ofFew = searched();
    assertThat(run(words)).as(err.toString()).isZero();

    assertThat(ofFew).isNotEqualTo(ofAll);
    assertThat(searched()).isEqualTo(ofAll);
  }

  /** What the search said last. */
  private String searched() {
    String told =
        err.toString().lines().filter(line -> line.startsWith("popularity 1/1")).findFirst().get();
    err.getBuffer().setLength(0);
    return told;
  }

  @Test
  void a_wrong_word_is_told_in_two_lines_by_the_name_of_its_flag() {
    assertThat(run("evaluate-topics --topics 0")).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("'--topics'") && line.contains("2 to 4096, but is 0"))
        .contains("Try penchant evaluate-topics --help");
  }

  @Test
  void a_flag_that_says_nothing_beside_others_is_refused() {
    assertThat(run("evaluate-topics --new-items 0.5 --pairs 2")).isEqualTo(2);
    assertThat(err.toString()).contains("--pairs has no effect beside --new-items; leave it out");
    assertThat(
            run("evaluate-forecast --data %s --format events-tsv --plot-periods 3".formatted(log)))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--plot-periods has no effect without --plot");
    refuses(
        "--format pairs --split leave-one-out --zone UTC",
        "--zone has no effect on a log without times");
    assertThat(run("evaluate-topics --format taobao")).isEqualTo(2);
    assertThat(err.toString()).contains("--format has no effect without --data");
    assertThat(run("evaluate-shifts --users 50 --period week")).isEqualTo(2);
    assertThat(err.toString()).contains("--period has no effect without --data");
    assertThat(run("evaluate-shifts --users 50 --data log.tsv")).isEqualTo(2);
    assertThat(err.toString()).contains("--users has no effect beside --data");
    assertThat(run("evaluate-forecast --data log.tsv --format events-tsv --plot-periods 3"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--plot-periods has no effect without --plot");
  }

  @Test
  void an_unknown_command_is_told_with_those_there_are() {
    assertThat(run("ponder")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no \"ponder\"; there are evaluate", "Try penchant --help");
    assertThat(run("bench fast")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no \"fast\"; there are als", "Try penchant bench --help");
  }

  @Test
  void a_log_that_gives_nothing_to_measure_is_told_in_a_line_and_exits_with_1() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user_id\titem_id\ttimestamp"));
    for (int day = 0; day < 200; day++) {
      lines.add("u%d\ti\t%d".formatted(day % 2, FIRST_DAY + day * DAY));
    }
    Path one = Files.write(folder.resolve("one-item.tsv"), lines);
    List<String> twoMonths = new ArrayList<>(lines.subList(0, 1));
    for (int day = 0; day < 50; day++) {
      twoMonths.add("u%d\ti%d\t%d".formatted(day % 2, day, FIRST_DAY + day * DAY));
    }
    Path young = Files.write(folder.resolve("young.tsv"), twoMonths);
    Path moment =
        Files.write(
            folder.resolve("moment.tsv"),
            List.of("user_id\titem_id\ttimestamp", "u\ti\t1609459200", "v\tj\t1609459200"));

    gives_nothing(
        "evaluate --split timeline:2021-03-01,2021-04-01 --models popularity,blend --search 1",
        one,
        "new to the user");
    gives_nothing("evaluate-topics --passes 2 --pairs 1", moment, "nothing to learn topics from");
    gives_nothing("evaluate-topics --passes 2 --new-items 0", one, "titles or categories");
    gives_nothing("evaluate-shifts --passes 2 --topics 2", moment, "shorter --period may help");
    gives_nothing("evaluate-shifts --passes 2 --topics 2", young, "to know what chance does");
    gives_nothing("evaluate-forecast --engine none --topics 2", moment, "it takes three");
    gives_nothing("evaluate-sales --passes 2 --topics 2", moment, "shorter --period may help");
  }

  private void gives_nothing(String words, Path data, String message) {
    err.getBuffer().setLength(0);
    assertThat(run("%s --data %s --format events-tsv".formatted(words, data)))
        .as(words)
        .isEqualTo(1);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
  }

  private void refuses(String words, String message) {
    err.getBuffer().setLength(0);
    assertThat(run("evaluate --data %s %s".formatted(log, words))).as(words).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  private int run(String words) {
    return Lab.run(words.split(" "), new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private static double metric(JsonObject models, String model) {
    return models.getJsonObject(model).getJsonNumber("ndcg@5").doubleValue();
  }

  private static JsonObject read(Path json) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
      return reader.readObject();
    }
  }
}
