package dev.penchant.web.api.user;

import dev.penchant.domain.behaviour.EventLog.UserActivity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user and how active they have been. */
@Schema(name = "User")
public record UserRepresentation(
    @Schema(example = "17850") String id,
    @Schema(example = "240") long eventCount,
    Instant firstEvent,
    Instant lastEvent) {
  static UserRepresentation from(UserActivity activity) {
    return new UserRepresentation(
        activity.user().value(),
        activity.eventCount(),
        activity.firstEvent(),
        activity.lastEvent());
  }
}
