package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.TopicLineage;
import dev.penchant.recommendation.TopicChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** A model's topics under the names that merchants gave them. Immutable and thread-safe. */
public final class NamedTopics {
  private final ModelArtifacts artifacts;
  private final Map<TopicId, TopicName> names;
  private final List<String> learnedLabels;

  public NamedTopics(ModelArtifacts artifacts, Map<TopicId, TopicName> names) {
    this.artifacts = artifacts;
    this.names = Map.copyOf(names);
    this.learnedLabels = learnedLabels(artifacts, names);
  }

  /** What a merchant calls the topic. */
  public Optional<TopicName> name(TopicId topic) {
    return Optional.ofNullable(names.get(topic));
  }

  /** What people read of the topic of this index. */
  public String label(int topic) {
    return label(artifacts.lineage().id(topic), learnedLabels.get(topic));
  }

  /** What its items say of the topic of this index, never the same as of another. */
  public String learnedLabel(int topic) {
    return learnedLabels.get(topic);
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

  /** Of topics that would be called the same, the later ones by index get a number. */
  private static List<String> learnedLabels(
      ModelArtifacts artifacts, Map<TopicId, TopicName> names) {
    Set<String> taken = new HashSet<>();
    artifacts.lineage().origins().stream()
        .map(origin -> names.get(origin.id()))
        .filter(Objects::nonNull)
        .forEach(name -> taken.add(name.value()));
    List<String> labels = new ArrayList<>();
    for (Topic topic : artifacts.topics()) {
      String label = topic.label();
      for (int number = 2; !taken.add(label); number++) {
        label = "%s (%d)".formatted(topic.label(), number);
      }
      labels.add(label);
    }
    return List.copyOf(labels);
  }

  private String label(TopicId topic, String learned) {
    return name(topic).map(TopicName::value).orElse(learned);
  }
}
