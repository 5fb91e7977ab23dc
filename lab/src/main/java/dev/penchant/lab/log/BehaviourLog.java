package dev.penchant.lab.log;

import dev.penchant.modeling.dataset.BehaviourDataset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log as read.
 *
 * @param titles of the items by index; an item's id where the log tells none
 * @param rowCount data rows in the file
 * @param leftOut how many rows were not used, by reason
 * @param firstLeftOut the first row of each reason: its line, where it is known, and what is said
 *     of it
 */
public record BehaviourLog(
    BehaviourDataset dataset,
    List<String> titles,
    long rowCount,
    Map<String, Long> leftOut,
    Map<String, String> firstLeftOut) {
  public BehaviourLog {
    titles = List.copyOf(titles);
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    firstLeftOut = Map.copyOf(firstLeftOut);
  }
}
