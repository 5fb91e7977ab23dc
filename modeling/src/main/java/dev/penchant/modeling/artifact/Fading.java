package dev.penchant.modeling.artifact;

import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import java.time.Duration;
import java.util.Objects;

/**
 * How the events of a history fade in one signal; see {@link HistoryDecay}.
 *
 * @param halfLife age at which an event counts for half
 * @param stepDecay what events count for, relative to those one step later, above 0 and at most 1
 * @param repetition power of their number by which an item's events of one visit count, 0 to 1
 * @param typeContrast power of the types' weights by which events count, 0 to 1; see {@link
 *     EventStrengths#tempered}
 */
public record Fading(Duration halfLife, double stepDecay, double repetition, double typeContrast) {
  /** So long that nothing fades by age. */
  public static final Duration NEVER = Duration.ofDays(365_000);

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public Fading {
    Objects.requireNonNull(halfLife, "halfLife");
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("halfLife is %s, must be positive".formatted(halfLife));
    }
    if (!(stepDecay > 0 && stepDecay <= 1)) {
      throw new IllegalArgumentException(
          "stepDecay is %s, must be above 0 and at most 1".formatted(stepDecay));
    }
    requirePart("repetition", repetition);
    requirePart("typeContrast", typeContrast);
  }

  /** Every event counts in full and by the shop's weights. */
  public Fading(Duration halfLife, double stepDecay) {
    this(halfLife, stepDecay, 1, 1);
  }

  /** A half-life of so many seconds, infinite or too long for the calendar for {@link #NEVER}. */
  public static Duration halfLife(double seconds) {
    return seconds < NEVER.toSeconds()
        ? Duration.ofSeconds(Math.max(1, Math.round(seconds)))
        : NEVER;
  }

  /** The decay of histories in epoch seconds. */
  public HistoryDecay decay(EventStrengths strengths) {
    return new HistoryDecay(
        strengths.tempered(typeContrast), halfLife.toSeconds(), stepDecay, repetition);
  }

  private static void requirePart(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s is %s, must be 0 to 1".formatted(name, value));
    }
  }
}
