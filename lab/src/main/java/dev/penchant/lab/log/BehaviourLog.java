package dev.penchant.lab.log;

import dev.penchant.modeling.dataset.BehaviourDataset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log as read.
 *
 * @param rowCount data rows in the file
 * @param leftOut how many rows were not used, by reason
 */
public record BehaviourLog(BehaviourDataset dataset, long rowCount, Map<String, Long> leftOut) {
  public BehaviourLog {
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
  }
}
