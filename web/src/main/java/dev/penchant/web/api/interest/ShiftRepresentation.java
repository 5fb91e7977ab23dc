package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.Shift;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of interests that the evidence supports. */
@Schema(name = "Shift")
public record ShiftRepresentation(
    @Schema(description = "The period in which the new interest shows", example = "2026-05")
        String period,
    @Schema(description = "The topic that lost most weight", example = "1") int fromTopic,
    @Schema(example = "baking") String fromLabel,
    @Schema(description = "The topic that gained most weight", example = "4") int toTopic,
    @Schema(example = "camping") String toLabel,
    @Schema(description = "Total variation between before and since, 0 to 1", example = "0.48")
        float distance,
    @Schema(description = "How likely a change this large is by chance alone", example = "0.002")
        float pValue,
    @Schema(description = "Events since the shift that it rests on", example = "31")
        int eventCount) {
  static ShiftRepresentation from(Shift shift, List<String> labels) {
    return new ShiftRepresentation(
        shift.at().toString(),
        shift.fromTopic(),
        labels.get(shift.fromTopic()),
        shift.toTopic(),
        labels.get(shift.toTopic()),
        (float) shift.distance(),
        (float) shift.pValue(),
        shift.eventCount());
  }
}
