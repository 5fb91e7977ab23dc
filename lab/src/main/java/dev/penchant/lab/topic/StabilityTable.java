package dev.penchant.lab.topic;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of all pairs of seeds, as a Markdown table. Not thread-safe. */
final class StabilityTable {
  private static final double LIMIT = 0.05;

  private final Map<String, List<TopicMovement.Measured>> rows = new LinkedHashMap<>();

  void add(String name, TopicMovement.Measured measured) {
    rows.computeIfAbsent(name, key -> new ArrayList<>()).add(measured);
  }

  void print(PrintWriter out) {
    out.println(
        "| trained again | idle users of all pairs | moved: mean | median | 90% | 95% | most | below .05 |"
            + " names kept | rightly | perplexity |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    rows.forEach((name, measured) -> out.println(line(name, measured)));
    out.flush();
  }

  private static String line(String name, List<TopicMovement.Measured> measured) {
    double[] moves =
        measured.stream().flatMapToDouble(one -> Arrays.stream(one.moves())).sorted().toArray();
    int names = measured.stream().mapToInt(TopicMovement.Measured::names).sum();
    int kept = measured.stream().mapToInt(TopicMovement.Measured::kept).sum();
    int right = measured.stream().mapToInt(TopicMovement.Measured::right).sum();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.4f | %.4f | %.4f | %.4f | %.4f | %.1f%% | %d of %d | %d | %,.1f |",
        name,
        moves.length,
        Arrays.stream(moves).average().orElse(Double.NaN),
        quantile(moves, 0.5),
        quantile(moves, 0.9),
        quantile(moves, 0.95),
        quantile(moves, 1),
        100 * Arrays.stream(moves).filter(move -> move < LIMIT).count() / (double) moves.length,
        kept,
        names,
        right,
        measured.stream().mapToDouble(TopicMovement.Measured::perplexity).average().orElseThrow());
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
