package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.search.SearchMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A search's memory in a file: a line for each value, {@code value TAB key}, appended as soon as it
 * is known, so that a run that was killed goes on after its last line. A last line that was cut
 * short is removed.
 */
final class SearchJournal implements SearchMemory {
  private final Path file;
  private final Map<String, Double> values;

  private SearchJournal(Path file, Map<String, Double> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * @throws UnreadableLog if the file is there and is no journal
   */
  static SearchJournal at(Path file) {
    Map<String, Double> values = new HashMap<>();
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      // a kill in the midst of a line leaves one that no newline ends
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().forEach(line -> take(line, file, values));
      if (whole.length() < text.length()) {
        Files.writeString(file, whole);
      }
    } catch (IOException | NumberFormatException e) {
      throw new UnreadableLog(
          "%s cannot be read as the journal of a search: %s".formatted(file, e.getMessage()), e);
    }
    return new SearchJournal(file, values);
  }

  private static void take(String line, Path file, Map<String, Double> values) {
    String[] parts = line.split("\t", 2);
    if (parts.length < 2) {
      throw new UnreadableLog(
          "%s holds \"%s\", which is no \"value TAB key\"; name another file with --resume"
              .formatted(file, line));
    }
    values.put(parts[1], Double.valueOf(parts[0]));
  }

  @Override
  public Optional<Double> recall(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void keep(String key, double value) {
    values.put(key, value);
    try {
      Files.writeString(
          file,
          value + "\t" + key + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UnreadableLog("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
