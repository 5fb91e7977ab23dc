package dev.penchant.domain.behaviour;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing a user did with an item at a time.
 *
 * @param item empty only for a search
 * @param time to the millisecond
 * @param value the rating for {@link EventType#RATING} (1 to 5, required), the quantity for {@link
 *     EventType#PURCHASE} (positive, 1 if absent), otherwise of no meaning
 */
public record BehaviourEvent(
    EventId id,
    UserId user,
    Optional<ItemId> item,
    EventType type,
    Instant time,
    OptionalDouble value) {
  public BehaviourEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(value, "value");
    if (item.isEmpty() && type != EventType.SEARCH) {
      throw new IllegalArgumentException(
          "an event of type %s needs an item".formatted(type.wireName()));
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("event value must be a finite number");
    }
    if (type == EventType.RATING && !(value.orElse(0) >= 1 && value.orElse(0) <= 5)) {
      throw new IllegalArgumentException("a rating needs a value from 1 to 5");
    }
    if (type == EventType.PURCHASE && value.orElse(1) <= 0) {
      throw new IllegalArgumentException("the quantity of a purchase must be positive");
    }
  }
}
