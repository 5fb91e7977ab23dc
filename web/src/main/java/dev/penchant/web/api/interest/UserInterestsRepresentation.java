package dev.penchant.web.api.interest;

import dev.penchant.recommendation.UserInterests;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user was, is and may come to be interested in. */
@Schema(name = "UserInterests")
public record UserInterestsRepresentation(
    @Schema(example = "17850") String user,
    @Schema(description = "Whose topics these are; absent while there is none", example = "3")
        OptionalLong modelVersion,
    @Schema(description = "The topics' labels, by their index") List<String> topics,
    @Schema(description = "Oldest first; periods without events are absent")
        List<PeriodProfileRepresentation> observed,
    @Schema(description = "The periods after the last observed one")
        List<PeriodProfileRepresentation> forecast,
    @Schema(
            description =
                "The method that foretold this shop best, a naive one where no learned one beat it",
            example = "lstm")
        Optional<String> forecastMethod,
    @Schema(description = "Oldest first") List<ShiftRepresentation> shifts,
    HistoryRepresentation history) {
  static UserInterestsRepresentation from(UserInterests interests) {
    return new UserInterestsRepresentation(
        interests.path().user().value(),
        interests.modelVersion(),
        interests.topicLabels(),
        interests.path().observed().stream().map(PeriodProfileRepresentation::from).toList(),
        interests.path().forecast().stream().map(PeriodProfileRepresentation::from).toList(),
        interests.forecastMethod(),
        interests.path().shifts().stream()
            .map(shift -> ShiftRepresentation.from(shift, interests.topicLabels()))
            .toList(),
        HistoryRepresentation.from(interests.history()));
  }
}
