package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.recommendation.ProfileInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user was or will be interested in during one period.
 *
 * @param low lower ends of an 80 % interval of each weight, which it always contains; empty where
 *     it is not known
 * @param high its upper ends
 */
public record PeriodProfileRepresentation(
    String period,
    LocalDate start,
    int eventCount,
    float focus,
    int mainTopic,
    List<Float> weights,
    List<Float> low,
    List<Float> high) {
  static PeriodProfileRepresentation from(
      PeriodProfile observed, Optional<ProfileInterval> interval) {
    InterestProfile profile = observed.profile();
    List<Float> weights = new ArrayList<>(profile.topicCount());
    for (float weight : profile.toArray()) {
      weights.add(weight);
    }
    return new PeriodProfileRepresentation(
        observed.period().toString(),
        observed.period().start(),
        observed.eventCount(),
        (float) profile.focus(),
        profile.mainTopic(),
        weights,
        interval.map(ProfileInterval::low).orElse(List.of()),
        interval.map(ProfileInterval::high).orElse(List.of()));
  }
}
