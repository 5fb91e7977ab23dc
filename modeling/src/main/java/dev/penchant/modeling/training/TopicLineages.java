package dev.penchant.modeling.training;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.modeling.artifact.KnownTopics;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicLineage;
import dev.penchant.modeling.artifact.TopicLineage.Origin;
import dev.penchant.modeling.artifact.TopicLineage.Vanished;
import dev.penchant.modeling.topic.TopicRetraining;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Gives a version's topics the ids of those they continue, and new ids to the others. */
final class TopicLineages {
  private TopicLineages() {}

  /**
   * @param origins of each topic among the former ones
   */
  static TopicLineage of(
      long version, Optional<KnownTopics> former, List<TopicRetraining.Origin> origins) {
    if (former.isEmpty()) {
      return TopicLineage.first(version, origins.size());
    }
    TopicLineage before = former.get().lineage();
    List<Origin> own = new ArrayList<>(origins.size());
    Set<TopicId> kept = new HashSet<>();
    for (int topic = 0; topic < origins.size(); topic++) {
      TopicRetraining.Origin origin = origins.get(topic);
      // the version makes a new id one that no other version gave
      TopicId id =
          origin.former().isPresent()
              ? before.id(origin.former().getAsInt())
              : new TopicId(version, topic);
      own.add(new Origin(id, origin.affinity()));
      kept.add(id);
    }
    List<Vanished> vanished = new ArrayList<>();
    for (Topic topic : former.get().topics()) {
      if (!kept.contains(before.id(topic.index()))) {
        vanished.add(new Vanished(before.id(topic.index()), topic.label()));
      }
    }
    return new TopicLineage(OptionalLong.of(former.get().version()), own, vanished);
  }
}
