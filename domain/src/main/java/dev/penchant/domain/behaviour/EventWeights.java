package dev.penchant.domain.behaviour;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one event of each type counts for before its age is taken into account. A negative weight
 * lowers the strength between the user and the item; 0 keeps the type out of the models.
 */
public final class EventWeights {
  private final Map<EventType, Double> weights;

  /**
   * @param weights types that are absent weigh 0
   * @throws IllegalArgumentException if a weight is not finite
   */
  public EventWeights(Map<EventType, Double> weights) {
    EnumMap<EventType, Double> copy = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      double weight = weights.getOrDefault(type, 0.0);
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException(
            "weight of %s must be finite".formatted(type.wireName()));
      }
      copy.put(type, weight);
    }
    this.weights = Collections.unmodifiableMap(copy);
  }

  /** A purchase counts for ten views; an impression for nothing. */
  public static EventWeights defaults() {
    return new EventWeights(
        Map.of(
            EventType.VIEW, 1.0,
            EventType.CLICK, 1.0,
            EventType.FAVOURITE, 4.0,
            EventType.CART, 5.0,
            EventType.REMOVE_FROM_CART, -3.0,
            EventType.PURCHASE, 10.0,
            EventType.RATING, 4.0,
            EventType.DISLIKE, -10.0));
  }

  public double of(EventType type) {
    return weights.get(type);
  }

  /** Every type with its weight. */
  public Map<EventType, Double> asMap() {
    return weights;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventWeights that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  @Override
  public String toString() {
    return weights.toString();
  }
}
