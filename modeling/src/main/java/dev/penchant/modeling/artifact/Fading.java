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
 */
public record Fading(Duration halfLife, double stepDecay) {
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
  }

  /** A half-life in seconds, infinite or too long for the calendar for one that never ends. */
  public static Fading ofSeconds(double halfLife, double stepDecay) {
    return halfLife < NEVER.toSeconds()
        ? new Fading(Duration.ofSeconds(Math.max(1, Math.round(halfLife))), stepDecay)
        : new Fading(NEVER, stepDecay);
  }

  /** The decay of histories in epoch seconds. */
  public HistoryDecay decay(EventStrengths strengths) {
    return new HistoryDecay(strengths, halfLife.toSeconds(), stepDecay);
  }
}
