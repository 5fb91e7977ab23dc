package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.search.SearchMemory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A search's memory in a file: a line for each value, {@code value TAB key}, appended as soon as it
 * is known, so that a run that was killed goes on after its last line. A last line that was cut
 * short is removed. Every key is kept with what it was measured on, so that a run on other data or
 * by other rules finds nothing of it, and several may share a file.
 */
final class SearchJournal implements SearchMemory {
  private final Path file;
  private final String measuredOn;
  private final Map<String, Double> values;

  private SearchJournal(Path file, String measuredOn, Map<String, Double> values) {
    this.file = file;
    this.measuredOn = measuredOn;
    this.values = values;
  }

  /**
   * @param measuredOn all that values depend on but the settings: the data and how it is asked
   * @throws UnreadableLog if the file is there and is no journal
   */
  static SearchJournal at(Path file, String measuredOn) {
    Map<String, Double> values = new HashMap<>();
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      // a kill in the midst of a line leaves one that no newline ends
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().forEach(line -> take(line, file, values));
      if (whole.length() < text.length()) {
        Files.writeString(file, whole);
      }
    } catch (CharacterCodingException e) {
      throw noJournal(file, "bytes that are no text");
    } catch (IOException e) {
      throw new UnreadableLog(
          "%s cannot be read as the journal of a search: %s".formatted(file, e.getMessage()), e);
    }
    return new SearchJournal(file, measuredOn, values);
  }

  private static void take(String line, Path file, Map<String, Double> values) {
    String[] parts = line.split("\t", 2);
    if (parts.length < 2) {
      throw noJournal(file, "\"%s\"".formatted(line));
    }
    try {
      values.put(parts[1], Double.valueOf(parts[0]));
    } catch (NumberFormatException e) {
      throw noJournal(file, "\"%s\"".formatted(line));
    }
  }

  private static UnreadableLog noJournal(Path file, String held) {
    return new UnreadableLog(
        "%s is no journal of a search: it holds %s where \"value TAB key\" is expected; name another file with --resume"
            .formatted(file, held));
  }

  /** How many values it holds that were measured on the same. */
  long valueCount() {
    return values.keySet().stream().filter(key -> key.endsWith(kept(""))).count();
  }

  private String kept(String key) {
    return key + " | " + measuredOn;
  }

  @Override
  public Optional<Double> recall(String key) {
    return Optional.ofNullable(values.get(kept(key)));
  }

  @Override
  public void keep(String key, double value) {
    values.put(kept(key), value);
    try {
      Files.writeString(
          file,
          value + "\t" + kept(key) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UnreadableLog("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
