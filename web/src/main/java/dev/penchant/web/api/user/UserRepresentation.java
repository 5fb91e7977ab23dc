package dev.penchant.web.api.user;

import dev.penchant.domain.behaviour.EventLog.UserActivity;
import java.time.Instant;

/** A user and how active they have been. */
public record UserRepresentation(
    String id, long eventCount, Instant firstEvent, Instant lastEvent) {
  static UserRepresentation from(UserActivity activity) {
    return new UserRepresentation(
        activity.user().value(),
        activity.eventCount(),
        activity.firstEvent(),
        activity.lastEvent());
  }
}
