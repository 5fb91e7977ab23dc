package dev.penchant.modeling.artifact;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers of models, signals, metrics or types of events by their labels, read from JSON. */
final class LabelledNumbers {
  /** What models and signals were called in files that may still be there. */
  private static final Map<String, String> FORMER_LABELS = Map.of("own-history", "own-frequency");

  private LabelledNumbers() {}

  /** In the order of the file, by the labels of today. */
  static Map<String, Double> parse(JsonObject json) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    json.forEach(
        (label, value) -> numbers.put(presentLabel(label), ((JsonNumber) value).doubleValue()));
    return numbers;
  }

  static String presentLabel(String label) {
    return FORMER_LABELS.getOrDefault(label, label);
  }
}
