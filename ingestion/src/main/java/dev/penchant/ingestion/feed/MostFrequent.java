package dev.penchant.ingestion.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The value seen most often so far, of equals the one seen last. Remembers few values: a spelling
 * that comes up when {@value #CAPACITY} others have is not counted.
 */
final class MostFrequent<T> {
  private static final int CAPACITY = 32;

  private final Map<T, Integer> counts = new HashMap<>(4);
  private T best;
  private int bestCount;

  void add(T value) {
    if (counts.size() >= CAPACITY && !counts.containsKey(value)) {
      return;
    }
    int count = counts.merge(value, 1, Integer::sum);
    if (count >= bestCount) {
      best = value;
      bestCount = count;
    }
  }

  /** Empty if nothing was added. */
  Optional<T> value() {
    return Optional.ofNullable(best);
  }
}
