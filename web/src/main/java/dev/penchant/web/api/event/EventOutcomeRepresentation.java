package dev.penchant.web.api.event;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.EventOutcome;
import java.util.Locale;
import java.util.Optional;

/** What became of one event. */
public record EventOutcomeRepresentation(String result, Optional<String> id) {
  static EventOutcomeRepresentation from(EventOutcome outcome) {
    return new EventOutcomeRepresentation(
        outcome.result().name().toLowerCase(Locale.ROOT), outcome.id().map(EventId::value));
  }
}
