package dev.penchant.recommendation;

import dev.penchant.domain.interest.EvolutionPath;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.TopicId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a user was, is and may come to be interested in.
 *
 * @param path empty for a user without events or a shop without a model
 * @param now the profile that lists and reasons of the present follow: all events, older ones
 *     counting less; empty for a user of whom the model knows nothing
 * @param shiftsTold whether shifts can be told at all: not by the model of a young shop, and not
 *     without a model
 * @param intervals how far the profiles of the path may be off, by period: of an observed one, as
 *     its events and the prior allow; of a foretold one, as forecasts of this shop were off before,
 *     absent where that could not be measured
 * @param topicIds by topic index
 * @param topicLabels by topic index
 * @param forecastMethod how the path's forecast was made, the method that foretold this shop best:
 *     {@code lstm}, or a naive one such as {@code fold-in} where no learned one beat it; empty
 *     where there is no forecast
 * @param modelVersion whose topics these are; empty while the shop has no model
 */
public record UserInterests(
    EvolutionPath path,
    Optional<InterestProfile> now,
    boolean shiftsTold,
    Map<Period, ProfileInterval> intervals,
    List<TopicId> topicIds,
    List<String> topicLabels,
    Optional<String> forecastMethod,
    HistorySummary history,
    OptionalLong modelVersion) {
  public UserInterests {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(now, "now");
    intervals = Map.copyOf(intervals);
    topicIds = List.copyOf(topicIds);
    topicLabels = List.copyOf(topicLabels);
    Objects.requireNonNull(forecastMethod, "forecastMethod");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(modelVersion, "modelVersion");
  }
}
