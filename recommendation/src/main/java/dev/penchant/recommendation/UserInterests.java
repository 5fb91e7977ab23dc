package dev.penchant.recommendation;

import dev.penchant.domain.interest.EvolutionPath;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a user was, is and may come to be interested in.
 *
 * @param path empty for a user without events or a shop without a model
 * @param topicLabels by topic index
 * @param modelVersion whose topics these are; empty while the shop has no model
 */
public record UserInterests(
    EvolutionPath path,
    List<String> topicLabels,
    HistorySummary history,
    OptionalLong modelVersion) {
  public UserInterests {
    Objects.requireNonNull(path, "path");
    topicLabels = List.copyOf(topicLabels);
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(modelVersion, "modelVersion");
  }
}
