package dev.penchant.modeling.artifact;

import java.time.Duration;
import java.util.Objects;

/**
 * How a user's history becomes the signals of the ranking. Serving must use what the weights were
 * learned with.
 *
 * @param factors how events fade in the factors' fold-in
 * @param neighbours how they fade for the neighbours
 * @param own how own choices of the very item fade
 * @param profileHalfLife age at which an event counts for half in the current profile
 * @param profilePriorWeight of how many events of evidence the population's profile is worth in the
 *     current profile, above 0
 */
public record SignalSettings(
    Fading factors,
    Fading neighbours,
    Fading own,
    Duration profileHalfLife,
    double profilePriorWeight) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public SignalSettings {
    Objects.requireNonNull(factors, "factors");
    Objects.requireNonNull(neighbours, "neighbours");
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(profileHalfLife, "profileHalfLife");
    if (profileHalfLife.isNegative() || profileHalfLife.isZero()) {
      throw new IllegalArgumentException(
          "profileHalfLife is %s, must be positive".formatted(profileHalfLife));
    }
    if (!(profilePriorWeight > 0) || Double.isInfinite(profilePriorWeight)) {
      throw new IllegalArgumentException(
          "profilePriorWeight is %s, must be above 0".formatted(profilePriorWeight));
    }
  }

  /** Sensible for a shop whose own best values are not known. */
  public static SignalSettings defaults() {
    return new SignalSettings(
        new Fading(Duration.ofDays(60), 1),
        new Fading(Fading.NEVER, 0.85),
        new Fading(Duration.ofDays(120), 1),
        Duration.ofDays(60),
        5);
  }

  /** The same signals with another profile. */
  public SignalSettings withProfile(Duration halfLife, double priorWeight) {
    return new SignalSettings(factors, neighbours, own, halfLife, priorWeight);
  }
}
