package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user was or will be interested in during one period. */
@Schema(name = "PeriodProfile")
public record PeriodProfileRepresentation(
    @Schema(
            description = "The period: a month, or the first day of a week or day",
            example = "2026-05")
        String period,
    @Schema(description = "Its first day", example = "2026-05-01") LocalDate start,
    @Schema(description = "Events it rests on; 0 for a forecast", example = "23") int eventCount,
    @Schema(
            description = "How concentrated it is: 0 spread evenly, 1 on a single topic",
            example = "0.62")
        float focus,
    @Schema(description = "The topic of the greatest weight", example = "4") int mainTopic,
    @Schema(description = "The weight of each topic, by its index; they sum to 1")
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
