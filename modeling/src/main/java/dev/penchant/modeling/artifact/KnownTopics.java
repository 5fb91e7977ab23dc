package dev.penchant.modeling.artifact;

import dev.penchant.modeling.topic.FormerTopics;
import java.util.List;
import java.util.Objects;

/**
 * The topics of a stored version, for a training to go on from.
 *
 * @param topics what people read of each, by index
 */
public record KnownTopics(
    long version, FormerTopics model, List<Topic> topics, TopicLineage lineage) {
  public KnownTopics {
    Objects.requireNonNull(model, "model");
    topics = List.copyOf(topics);
    Objects.requireNonNull(lineage, "lineage");
  }
}
