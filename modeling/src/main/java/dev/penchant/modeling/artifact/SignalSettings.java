package dev.penchant.modeling.artifact;

import java.time.Duration;
import java.util.Objects;

/**
 * How a user's history becomes the signals of the ranking. Serving must use what the weights were
 * learned with.
 *
 * @param factorHalfLife age at which an event's strength counts for half in the factors' fold-in
 * @param neighbourDecay what each item further back in the history counts for, relative to the one
 *     after it, above 0 and at most 1
 * @param ownHalfLife age at which an own choice of the very item counts for half
 * @param profileHalfLife age at which an event counts for half in the current profile
 * @param profilePriorWeight of how many events of evidence the population's profile is worth in the
 *     current profile, above 0
 */
public record SignalSettings(
    Duration factorHalfLife,
    double neighbourDecay,
    Duration ownHalfLife,
    Duration profileHalfLife,
    double profilePriorWeight) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public SignalSettings {
    requirePositive("factorHalfLife", factorHalfLife);
    requirePositive("ownHalfLife", ownHalfLife);
    requirePositive("profileHalfLife", profileHalfLife);
    if (!(neighbourDecay > 0 && neighbourDecay <= 1)) {
      throw new IllegalArgumentException(
          "neighbourDecay is %s, must be above 0 and at most 1".formatted(neighbourDecay));
    }
    if (!(profilePriorWeight > 0) || Double.isInfinite(profilePriorWeight)) {
      throw new IllegalArgumentException(
          "profilePriorWeight is %s, must be above 0".formatted(profilePriorWeight));
    }
  }

  /** Sensible for a shop whose own best values are not known. */
  public static SignalSettings defaults() {
    return new SignalSettings(
        Duration.ofDays(60), 0.85, Duration.ofDays(120), Duration.ofDays(60), 5);
  }

  private static void requirePositive(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("%s is %s, must be positive".formatted(name, value));
    }
  }
}
