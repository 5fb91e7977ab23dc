package dev.penchant.ingestion;

import dev.penchant.domain.behaviour.EventId;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one submitted event.
 *
 * @param id under which it is in the log; empty if it was rejected
 * @param reason a stable short name of why it was rejected, for example {@code time-in-future};
 *     empty text otherwise
 * @param message what is wrong and how to mend it; empty text unless rejected
 */
public record EventOutcome(Result result, Optional<EventId> id, String reason, String message) {

  /** What was done with the event. */
  public enum Result {
    STORED,
    /** The shop already has an event of this id, which stays as it is. */
    DUPLICATE,
    REJECTED
  }

  public EventOutcome {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }

  static EventOutcome taken(EventId id, boolean isNew) {
    return new EventOutcome(isNew ? Result.STORED : Result.DUPLICATE, Optional.of(id), "", "");
  }

  static EventOutcome rejected(String reason, String message) {
    return new EventOutcome(Result.REJECTED, Optional.empty(), reason, message);
  }
}
