package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.catalog.ItemRules;
import dev.penchant.ingestion.event.CheckedEvent;
import dev.penchant.ingestion.event.EventRules;
import dev.penchant.ingestion.event.RawEvent;
import dev.penchant.ingestion.event.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** Makes rows of the fields of Penchant's own layouts, be they columns or members of an object. */
final class EventRowReading {
  private final EventRules rules;
  private final ContentNames names = new ContentNames();

  EventRowReading(EventRules rules) {
    this.rules = rules;
  }

  /**
   * The row of an event.
   *
   * @param fields what the row has in each field; absent or blank where it has nothing
   */
  FeedRow row(long line, Function<EventField, Optional<String>> fields) {
    for (EventField field : EventField.values()) {
      if (fields.apply(field).filter(FeedText::isDamaged).isPresent()) {
        return new FeedRow.Rejected(
            line,
            "bad-encoding",
            "%s holds bytes that are not UTF-8; save the file as UTF-8 and import it again"
                .formatted(field.fieldName()));
      }
    }
    Optional<String> title = fields.apply(EventField.TITLE);
    Optional<String> category = fields.apply(EventField.CATEGORY);
    Optional<String> price = fields.apply(EventField.PRICE);
    Optional<Refusal> badDetails = ItemRules.problem(title, category, price);
    if (badDetails.isPresent()) {
      return new FeedRow.Rejected(line, badDetails.get());
    }
    RawEvent raw =
        new RawEvent(
            fields.apply(EventField.ID),
            fields.apply(EventField.USER),
            fields.apply(EventField.ITEM),
            fields.apply(EventField.TYPE),
            fields.apply(EventField.TIME),
            fields.apply(EventField.VALUE));
    // a missing time is refused, not taken as now: importing the file again must name it the same
    CheckedEvent checked = rules.check(raw, () -> names.of(raw), Optional.empty());
    if (checked instanceof Refusal refusal) {
      return new FeedRow.Rejected(line, refusal);
    }
    ItemDetails details = ItemRules.details(title, category, price);
    return new FeedRow.Event(line, ((CheckedEvent.Accepted) checked).event(), details);
  }
}
