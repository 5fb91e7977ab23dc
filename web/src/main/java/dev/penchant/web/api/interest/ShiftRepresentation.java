package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.Shift;
import java.time.LocalDate;
import java.util.List;

/** A change of interests that the evidence supports. */
public record ShiftRepresentation(
    String period,
    LocalDate after,
    LocalDate until,
    int fromTopic,
    String fromLabel,
    int toTopic,
    String toLabel,
    float distance,
    float pValue,
    int eventCount) {
  static ShiftRepresentation from(Shift shift, List<String> labels) {
    return new ShiftRepresentation(
        shift.at().toString(),
        shift.after(),
        shift.until(),
        shift.fromTopic(),
        labels.get(shift.fromTopic()),
        shift.toTopic(),
        labels.get(shift.toTopic()),
        (float) shift.distance(),
        (float) shift.pValue(),
        shift.eventCount());
  }
}
