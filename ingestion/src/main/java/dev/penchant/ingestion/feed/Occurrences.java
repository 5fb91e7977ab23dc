package dev.penchant.ingestion.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often a key has come, as long as it keeps coming: only the latest {@value #CAPACITY}
 * keys are remembered, so that memory does not grow with the file. Repetitions stand close to each
 * other in real logs, which are ordered by time, invoice or user.
 */
final class Occurrences {
  private static final int CAPACITY = 50_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>(1 << 10, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Counts the key and returns how often it has come: 1 the first time. */
  int count(String key) {
    return counts.merge(key, 1, Integer::sum);
  }
}
