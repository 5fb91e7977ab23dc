package dev.penchant.lab.bench;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.output.Reason;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a benchmark works on.
 *
 * @param interactions users × items, how often
 * @param origin where it comes from, for the report
 * @param users their ids by row; none of generated ones, which are their numbers
 * @param items their ids by column; none of generated ones
 */
record Workload(
    InteractionMatrix interactions, String origin, List<String> users, List<String> items) {
  /** UCI's bags of words begin with the numbers of documents, words and pairs, a line each. */
  private static final int DOCWORD_HEADER = 3;

  /** Activity, and where a user's interactions begin, half-built and built. */
  private static final int BYTES_PER_USER = Double.BYTES + 2 * Integer.BYTES;

  /** User, item and count in arrays that double when they are full, while they do. */
  private static final int BYTES_PER_INTERACTION = 3 * (2 * Integer.BYTES + Float.BYTES);

  static Workload generated(int users, int items, int interactions, long seed) {
    return new Workload(
        new PlantedInterests(items, seed).interactions(users, interactions),
        "generated, seed " + seed,
        List.of(),
        List.of());
  }

  /** The most that generating takes at once, counted from the arrays. */
  static double bytesToGenerate(int users, int items, double interactions) {
    return (double) PlantedInterests.BYTES_PER_ITEM * items
        + (double) BYTES_PER_USER * users
        + BYTES_PER_INTERACTION * interactions;
  }

  /**
   * @throws UnreadableLog if the file cannot be read, a line is none of an interaction, or there is
   *     none
   */
  static Workload read(Path file) {
    IdIndex.Builder users = IdIndex.builder();
    IdIndex.Builder items = IdIndex.builder();
    InteractionMatrixBuilder builder =
        InteractionMatrix.builder(Integer.MAX_VALUE, Integer.MAX_VALUE);
    try (BufferedReader reader = open(file)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String[] cells = line.strip().split("\\s+");
        if (number <= DOCWORD_HEADER && cells.length == 1) {
          continue;
        }
        if (cells.length < 3) {
          throw new UnreadableLog(
              "%s, line %d: expected 'user item count [timestamp]'".formatted(file, number));
        }
        builder.add(users.add(cells[0]), items.add(cells[1]), count(cells[2], file, number));
      }
    } catch (IOException unreadable) {
      throw new UnreadableLog(
          "%s cannot be read: %s".formatted(file, Reason.of(unreadable)), unreadable);
    }
    if (users.size() == 0) {
      throw new UnreadableLog(
          "%s holds no interaction; expected lines of 'user item count [timestamp]'"
              .formatted(file));
    }
    return new Workload(
        builder.build(users.size(), items.size()),
        file.getFileName().toString(),
        users.build().ids(),
        items.build().ids());
  }

  private static float count(String cell, Path file, long line) {
    try {
      float count = Float.parseFloat(cell);
      if (!Float.isFinite(count)) {
        throw new UnreadableLog(
            "%s, line %d: count '%s' is not finite".formatted(file, line, cell));
      }
      if (count <= 0) {
        throw new UnreadableLog(
            "%s, line %d: count '%s' must be above 0".formatted(file, line, cell));
      }
      return count;
    } catch (NumberFormatException notANumber) {
      throw new UnreadableLog(
          "%s, line %d: count '%s' is no number".formatted(file, line, cell), notANumber);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    InputStream text =
        file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  /** Sum of all counts. */
  static double tokens(InteractionMatrix counts) {
    double sum = 0;
    for (int position = 0; position < counts.interactionCount(); position++) {
      sum += counts.strength(position);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "%,d users, %,d items, %,d interactions (%s)"
        .formatted(
            interactions.rowCount(),
            interactions.columnCount(),
            interactions.interactionCount(),
            origin);
  }
}
