package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a user was or will be interested in during one period. */
public record PeriodProfileRepresentation(
    String period,
    LocalDate start,
    int eventCount,
    float focus,
    int mainTopic,
    List<Float> weights) {
  static PeriodProfileRepresentation from(PeriodProfile observed) {
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
        weights);
  }
}
