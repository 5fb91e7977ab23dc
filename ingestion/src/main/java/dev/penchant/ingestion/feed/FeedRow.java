package dev.penchant.ingestion.feed;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.event.Refusal;
import java.util.Objects;

/** A row of a file as its layout reads it. */
public sealed interface FeedRow {

  /** Number of the row's first line in the file, from 1. */
  long line();

  /**
   * The row is an event.
   *
   * @param item what the row, with those before it, tells of the event's item
   */
  record Event(long line, BehaviourEvent event, ItemDetails item) implements FeedRow {
    public Event {
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(item, "item");
    }
  }

  /** The row should have been an event but is wrong. */
  record Rejected(long line, Refusal why) implements FeedRow {
    public Rejected {
      Objects.requireNonNull(why, "why");
    }

    Rejected(long line, String reason, String message) {
      this(line, new Refusal(reason, message));
    }
  }

  /** The row is as it should be but is no behaviour event: a return, a fee, a repetition. */
  record LeftOut(long line, Refusal why) implements FeedRow {
    public LeftOut {
      Objects.requireNonNull(why, "why");
    }

    LeftOut(long line, String reason, String message) {
      this(line, new Refusal(reason, message));
    }
  }
}
