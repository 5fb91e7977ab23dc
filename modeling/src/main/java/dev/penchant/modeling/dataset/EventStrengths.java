package dev.penchant.modeling.dataset;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;

/**
 * What an event counts for by its type and value, before its age. Immutable, safe for many threads.
 *
 * <p>A rating counts its type's weight times (rating − 2) / 3, so that five stars count in full and
 * one star against the item. The quantity of a purchase does not count: a wholesaler's 200 napkins
 * say no more about interest than one packet, and in the logs at hand it only added noise.
 */
public final class EventStrengths {
  private static final float NEUTRAL_RATING = 2;
  private static final float RATING_RANGE = 3;
  private static final byte RATING = EventType.RATING.code();

  private final float[] byCode;

  public EventStrengths(EventWeights weights) {
    this(byCode(weights));
  }

  private EventStrengths(float[] byCode) {
    this.byCode = byCode;
  }

  private static float[] byCode(EventWeights weights) {
    int codeCount = 0;
    for (EventType type : EventType.values()) {
      codeCount = Math.max(codeCount, type.code() + 1);
    }
    float[] byCode = new float[codeCount];
    for (EventType type : EventType.values()) {
      byCode[type.code()] = (float) weights.of(type);
    }
    return byCode;
  }

  /**
   * The same proportions, scaled so that the dataset's events of positive strength count 1 on
   * average: settings such as shrinkage and confidence then mean the same in every log, whatever
   * the shop's weights.
   */
  public EventStrengths scaledTo(BehaviourDataset dataset) {
    double sum = 0;
    long count = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        float strength = of(history.type(position), history.value(position));
        if (strength > 0) {
          sum += strength;
          count++;
        }
      }
    }
    if (count == 0) {
      return this;
    }
    float[] scaled = byCode.clone();
    for (int code = 0; code < scaled.length; code++) {
      scaled[code] *= (float) (count / sum);
    }
    return new EventStrengths(scaled);
  }

  /**
   * The proportions between the types raised to a power; the type that counts least in favour keeps
   * its strength. What a shop's weights say of the worth of an event need not be what the event
   * says of the next one: who bought is often done with it.
   *
   * @param contrast in [0, 1]; 1 for the weights as they are, 0 for all types alike but for the
   *     side they speak for
   * @throws IllegalArgumentException if it is out of range
   */
  public EventStrengths tempered(double contrast) {
    if (!(contrast >= 0 && contrast <= 1)) {
      throw new IllegalArgumentException("contrast must be in [0, 1], but is " + contrast);
    }
    float least = Float.POSITIVE_INFINITY;
    for (float strength : byCode) {
      least = strength > 0 ? Math.min(least, strength) : least;
    }
    if (contrast == 1 || Float.isInfinite(least)) {
      return this;
    }
    float[] tempered = byCode.clone();
    for (int code = 0; code < tempered.length; code++) {
      tempered[code] =
          Math.signum(byCode[code])
              * least
              * (float) Math.pow(Math.abs(byCode[code]) / least, contrast);
    }
    return new EventStrengths(tempered);
  }

  public static EventStrengths defaults() {
    return new EventStrengths(EventWeights.defaults());
  }

  /**
   * One for each type that speaks for an item, nothing for the others: what topics and profiles
   * count, to which a purchase is one word as a view is. Ratings still count by their stars.
   */
  public EventStrengths inFavour() {
    float[] ones = new float[byCode.length];
    for (int code = 0; code < ones.length; code++) {
      ones[code] = byCode[code] > 0 ? 1 : 0;
    }
    return new EventStrengths(ones);
  }

  /**
   * The strength of one event; negative if it speaks against the item, 0 if it says nothing.
   *
   * @param type an {@link EventType#code()}
   * @param value NaN if absent
   */
  public float of(byte type, float value) {
    float weight = byCode[type];
    if (type == RATING && !Float.isNaN(value)) {
      return weight * (value - NEUTRAL_RATING) / RATING_RANGE;
    }
    return weight;
  }
}
