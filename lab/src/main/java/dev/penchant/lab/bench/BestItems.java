package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.ranking.UserScores;

/** Keeps as many items as the server does to choose a list of ten from. */
final class BestItems implements UserScores.Sink {
  private static final int KEPT = 30;

  private final TopSelection selection = new TopSelection(KEPT);
  private int offered;

  @Override
  public float threshold() {
    return selection.threshold();
  }

  @Override
  public void offer(int item, float score) {
    offered++;
    selection.offer(item, score);
  }

  int offered() {
    return offered;
  }

  /** How far the scores at one place lie apart at most. */
  double difference(BestItems other) {
    double greatest = 0;
    for (int place = 0; place < selection.best().size(); place++) {
      greatest =
          Math.max(
              greatest,
              Math.abs(
                  selection.best().get(place).score() - other.selection.best().get(place).score()));
    }
    return greatest;
  }
}
