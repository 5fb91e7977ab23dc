package dev.penchant.ingestion.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics that are known, from the file {@code vocabulary.txt} beside this class. */
final class Vocabulary {
  private static final List<SimulatedTopic> TOPICS = read();

  private Vocabulary() {}

  static List<SimulatedTopic> topics() {
    return TOPICS;
  }

  private static List<SimulatedTopic> read() {
    try (InputStream file = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n+"))
          .filter(block -> block.startsWith("topic "))
          .map(Vocabulary::topic)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimulatedTopic topic(String block) {
    Map<String, String> fields = new HashMap<>();
    block
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(nameAndValue -> fields.put(nameAndValue[0], nameAndValue[1]));
    String[] season = fields.get("season").split(" ");
    return new SimulatedTopic(
        fields.get("topic"),
        fields.get("category"),
        Integer.parseInt(season[0]),
        Double.parseDouble(season[1]),
        words(fields.get("products")).stream().map(Vocabulary::product).toList(),
        words(fields.get("qualities")),
        words(fields.get("variants")));
  }

  private static SimulatedTopic.Product product(String nameAndPrice) {
    int end = nameAndPrice.lastIndexOf(' ');
    return new SimulatedTopic.Product(
        nameAndPrice.substring(0, end), Double.parseDouble(nameAndPrice.substring(end + 1)));
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split("\\|")).map(String::strip).toList();
  }
}
