package dev.penchant.recommendation.candidate;

import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.recommendation.snapshot.ServedModel;

/**
 * Scores the items of a model by likeness to one of them: seven parts behaviour (the users of the
 * one turn to the other), relative to the closest neighbour, and three parts likeness of factors,
 * which reaches items that few users have met yet. Immutable and thread-safe.
 */
public final class SimilarItems {
  private static final float NEIGHBOUR_SHARE = 0.7f;

  private final ServedModel model;

  public SimilarItems(ServedModel model) {
    this.model = model;
  }

  /** A score per item of the model, at most 1; the item's own is without meaning. */
  public float[] scores(int item) {
    float[] scores = new float[model.itemCount()];
    model.signals().similarity(item, scores);
    for (int other = 0; other < scores.length; other++) {
      scores[other] *= 1 - NEIGHBOUR_SHARE;
    }
    ItemNeighbours neighbours = model.artifacts().neighbours();
    int start = neighbours.start(item);
    for (int position = start; position < neighbours.end(item); position++) {
      float relative = neighbours.similarity(position) / neighbours.similarity(start);
      scores[neighbours.neighbour(position)] += NEIGHBOUR_SHARE * relative;
    }
    return scores;
  }

  /** Whether users of the one item turn to the other, too. */
  public boolean areNeighbours(int item, int other) {
    ItemNeighbours neighbours = model.artifacts().neighbours();
    for (int position = neighbours.start(item); position < neighbours.end(item); position++) {
      if (neighbours.neighbour(position) == other) {
        return neighbours.similarity(position) > 0;
      }
    }
    return false;
  }
}
