package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.UserInterests;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a user was, is and may come to be interested in.
 *
 * @param shiftsTold whether the model can tell shifts at all
 */
public record UserInterestsRepresentation(
    String user,
    OptionalLong modelVersion,
    List<String> topicIds,
    List<String> topics,
    Optional<ProfileRepresentation> now,
    List<PeriodProfileRepresentation> observed,
    List<PeriodProfileRepresentation> forecast,
    Optional<String> forecastMethod,
    boolean shiftsTold,
    List<ShiftRepresentation> shifts,
    HistoryRepresentation history) {
  static UserInterestsRepresentation from(UserInterests interests) {
    return new UserInterestsRepresentation(
        interests.path().user().value(),
        interests.modelVersion(),
        interests.topicIds().stream().map(TopicId::toString).toList(),
        interests.topicLabels(),
        interests.now().map(ProfileRepresentation::from),
        profiles(interests.path().observed(), interests),
        profiles(interests.path().forecast(), interests),
        interests.forecastMethod(),
        interests.shiftsTold(),
        interests.path().shifts().stream()
            .map(shift -> ShiftRepresentation.from(shift, interests.topicLabels()))
            .toList(),
        HistoryRepresentation.from(interests.history()));
  }

  private static List<PeriodProfileRepresentation> profiles(
      List<PeriodProfile> profiles, UserInterests interests) {
    return profiles.stream()
        .map(
            profile ->
                PeriodProfileRepresentation.from(
                    profile, Optional.ofNullable(interests.intervals().get(profile.period()))))
        .toList();
  }
}
