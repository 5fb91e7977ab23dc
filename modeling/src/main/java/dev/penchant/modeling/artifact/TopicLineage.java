package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a model version's topics are to those of the version they were trained from.
 *
 * @param former the version whose topics the training started from; empty if it started from none
 * @param origins of each topic, by index
 * @param vanished topics of the former version that none of these continues
 */
public record TopicLineage(OptionalLong former, List<Origin> origins, List<Vanished> vanished) {
  public TopicLineage {
    Objects.requireNonNull(former, "former");
    origins = List.copyOf(origins);
    vanished = List.copyOf(vanished);
  }

  /**
   * Where a topic comes from.
   *
   * @param affinity with its former self, above 0 to 1; 0 for a topic that is new
   */
  public record Origin(TopicId id, double affinity) {
    public Origin {
      Objects.requireNonNull(id, "id");
    }

    public boolean isNew() {
      return affinity == 0;
    }
  }

  /** A topic that is no more. */
  public record Vanished(TopicId id, String label) {
    public Vanished {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(label, "label");
    }
  }

  /** Of a version that began from nothing. */
  public static TopicLineage first(long version, int topicCount) {
    List<Origin> origins = new ArrayList<>(topicCount);
    for (int topic = 0; topic < topicCount; topic++) {
      origins.add(new Origin(new TopicId(version, topic), 0));
    }
    return new TopicLineage(OptionalLong.empty(), origins, List.of());
  }

  /** What the topic is called from version to version. */
  public TopicId id(int topic) {
    return origins.get(topic).id();
  }

  /** Whether a topic appeared with this version; all of a first version's are simply there. */
  public boolean isNew(int topic) {
    return former.isPresent() && origins.get(topic).isNew();
  }

  /** In short, for people: how many topics go on, are new, have vanished. */
  public String message() {
    if (former.isEmpty()) {
      return "none of them known from before";
    }
    long fresh = origins.stream().filter(Origin::isNew).count();
    return "%d go on from version %d, %d new, %d vanished"
        .formatted(origins.size() - fresh, former.getAsLong(), fresh, vanished.size());
  }
}
