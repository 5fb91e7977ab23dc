package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.search.SearchMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search's memory in a file: a line for each value, {@code value TAB key}, appended as soon as it
 * is known, so that a run that was killed goes on after its last line. A last line that was cut
 * short is left out.
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
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      for (int line = 0; line < lines.size(); line++) {
        String[] parts = lines.get(line).split("\t", 2);
        if (parts.length == 2) {
          values.put(parts[1], Double.valueOf(parts[0]));
        } else if (line < lines.size() - 1) {
          throw new UnreadableLog(
              "%s line %d is no \"value TAB key\"; name another file with --resume"
                  .formatted(file, line + 1));
        }
      }
    } catch (IOException | NumberFormatException e) {
      throw new UnreadableLog(
          "%s cannot be read as the journal of a search: %s".formatted(file, e.getMessage()), e);
    }
    return new SearchJournal(file, values);
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
