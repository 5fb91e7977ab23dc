package dev.penchant.modeling.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured before, so that a search that was cut off goes on where it was instead of
 * beginning anew. Keys say the family, its settings and what it was measured on.
 */
public interface SearchMemory {
  /** The value measured for this key. */
  Optional<Double> recall(String key);

  /** Keeps a value, at once: the next moment may bring a kill. */
  void keep(String key, double value);

  /** Remembers as long as the process lives. */
  static SearchMemory ofThisProcess() {
    Map<String, Double> values = new HashMap<>();
    return new SearchMemory() {
      @Override
      public Optional<Double> recall(String key) {
        return Optional.ofNullable(values.get(key));
      }

      @Override
      public void keep(String key, double value) {
        values.put(key, value);
      }
    };
  }
}
