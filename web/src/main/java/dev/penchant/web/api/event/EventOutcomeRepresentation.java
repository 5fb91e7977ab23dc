package dev.penchant.web.api.event;

import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.EventOutcome;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one event. */
@Schema(name = "EventOutcome")
public record EventOutcomeRepresentation(
    @Schema(enumeration = {"stored", "duplicate"}) String result,
    @Schema(description = "Under which it is in the log", example = "order-4711/1")
        Optional<String> id) {
  static EventOutcomeRepresentation from(EventOutcome outcome) {
    return new EventOutcomeRepresentation(
        outcome.result().name().toLowerCase(Locale.ROOT), outcome.id().map(EventId::value));
  }
}
