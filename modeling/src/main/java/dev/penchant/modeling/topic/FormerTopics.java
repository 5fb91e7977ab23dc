package dev.penchant.modeling.topic;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import java.util.Objects;

/**
 * The topics of an earlier training.
 *
 * @param items ids of the model's items
 */
public record FormerTopics(TopicModel model, IdIndex items) {

  /**
   * @throws IllegalArgumentException if the ids are not those of the model's items
   */
  public FormerTopics {
    Objects.requireNonNull(model, "model");
    if (model.itemCount() != items.size()) {
      throw new IllegalArgumentException(
          "%d ids do not name %d items".formatted(items.size(), model.itemCount()));
    }
  }

  /** For each of the items its former index, or −1 where it was not known. */
  int[] indexesOf(IdIndex others) {
    int[] indexes = new int[others.size()];
    for (int item = 0; item < indexes.length; item++) {
      indexes[item] = items.indexOf(others.id(item)).orElse(-1);
    }
    return indexes;
  }
}
