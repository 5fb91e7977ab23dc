package dev.penchant.ingestion.event;

import dev.penchant.domain.behaviour.BehaviourEvent;
import java.util.Objects;

/** What a check made of a raw event. */
public sealed interface CheckedEvent permits CheckedEvent.Accepted, Refusal {

  /** Fit to be stored. */
  record Accepted(BehaviourEvent event) implements CheckedEvent {
    public Accepted {
      Objects.requireNonNull(event, "event");
    }
  }
}
