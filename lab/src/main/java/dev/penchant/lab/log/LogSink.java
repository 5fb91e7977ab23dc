package dev.penchant.lab.log;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Where a reader puts what it reads. */
final class LogSink {
  private final BehaviourDatasetBuilder builder = BehaviourDataset.builder();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private long rowCount;

  BehaviourDatasetBuilder events() {
    return builder;
  }

  void countRow() {
    rowCount++;
  }

  void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  BehaviourLog finish() {
    return new BehaviourLog(builder.build(), rowCount, leftOut);
  }
}
