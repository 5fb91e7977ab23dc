package dev.penchant.ingestion.event;

import java.util.Objects;

/**
 * Why something is not fit to be stored.
 *
 * @param reason a stable short name, for example {@code time-in-future}
 * @param message what is wrong and how to mend it
 */
public record Refusal(String reason, String message) implements CheckedEvent {
  public Refusal {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }
}
