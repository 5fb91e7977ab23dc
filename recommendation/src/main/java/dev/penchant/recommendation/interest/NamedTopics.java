package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.TopicLineage;
import dev.penchant.recommendation.TopicChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A model's topics under the names that merchants gave them. Immutable and thread-safe. */
public final class NamedTopics {
  private final ModelArtifacts artifacts;
  private final Map<TopicId, TopicName> names;

  public NamedTopics(ModelArtifacts artifacts, Map<TopicId, TopicName> names) {
    this.artifacts = artifacts;
    this.names = Map.copyOf(names);
  }

  /** What a merchant calls the topic. */
  public Optional<TopicName> name(TopicId topic) {
    return Optional.ofNullable(names.get(topic));
  }

  /** What people read of the topic of this index. */
  public String label(int topic) {
    return label(artifacts.lineage().id(topic), artifacts.topics().get(topic).label());
  }

  /** All labels by topic index. */
  public List<String> labels() {
    return IntStream.range(0, artifacts.topics().size()).mapToObj(this::label).toList();
  }

  /** All ids by topic index. */
  public List<TopicId> ids() {
    return artifacts.lineage().origins().stream().map(TopicLineage.Origin::id).toList();
  }

  public TopicChanges changes() {
    TopicLineage lineage = artifacts.lineage();
    return new TopicChanges(
        OptionalLong.of(artifacts.version()),
        lineage.former(),
        lineage.vanished().stream()
            .map(topic -> new TopicChanges.Vanished(topic.id(), label(topic.id(), topic.label())))
            .toList());
  }

  private String label(TopicId topic, String learned) {
    return name(topic).map(TopicName::value).orElse(learned);
  }
}
