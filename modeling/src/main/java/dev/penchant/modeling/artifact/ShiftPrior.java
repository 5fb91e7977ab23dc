package dev.penchant.modeling.artifact;

import java.util.Collections;
import java.util.List;

/**
 * What is believed of a shop's users before anything is known of one: a main interest, one or two
 * at its side, now and then a day about anything, and, of some users, a change at some moment that
 * takes part of the main interest to another topic. Learned from the shop's users ({@code
 * modeling.shift}). Immutable.
 *
 * @param onTopic how many of a day's items follow the interest of that day, above 0 to below 1; the
 *     others are about anything the user likes
 * @param noise the share of days that are about anything whatever the profile says, above 0 to
 *     below 1
 * @param changing how likely a user changes, above 0 to below 1
 * @param gradual how likely a change takes about a period and a half instead of a moment, above 0
 *     to below 1
 * @param mainShares one for each of {@link #MAIN_SHARES}: how likely the main topic has it
 * @param moved one for each of {@link #MOVED}: how likely a change takes so much
 * @param times one for each of {@link #TIME_PARTS}: how likely a change lies in it
 */
public record ShiftPrior(
    double onTopic,
    double noise,
    double changing,
    double gradual,
    List<Double> mainShares,
    List<Double> moved,
    List<Double> times) {
  /** How much of all interest the main topic may have. */
  public static final List<Double> MAIN_SHARES = List.of(0.5, 0.6, 0.7, 0.8, 0.95);

  /** How much of the main interest a change may take. */
  public static final List<Double> MOVED = List.of(0.55, 0.7, 0.85, 1.0);

  /** Equally long parts of the time from a user's first day to the last. */
  public static final int TIME_PARTS = 8;

  public ShiftPrior {
    mainShares = List.copyOf(mainShares);
    moved = List.copyOf(moved);
    times = List.copyOf(times);
    requireInside("onTopic", onTopic);
    requireInside("noise", noise);
    requireInside("changing", changing);
    requireInside("gradual", gradual);
    requireSharesOf("mainShares", mainShares, MAIN_SHARES.size());
    requireSharesOf("moved", moved, MOVED.size());
    requireSharesOf("times", times, TIME_PARTS);
  }

  /** Before anything is known of a shop. */
  public static ShiftPrior defaults() {
    return new ShiftPrior(
        0.8, 0.12, 0.2, 0.4, alike(MAIN_SHARES.size()), alike(MOVED.size()), alike(TIME_PARTS));
  }

  public ShiftPrior withOnTopic(double newOnTopic) {
    return new ShiftPrior(newOnTopic, noise, changing, gradual, mainShares, moved, times);
  }

  public ShiftPrior withNoise(double newNoise) {
    return new ShiftPrior(onTopic, newNoise, changing, gradual, mainShares, moved, times);
  }

  /** The logarithm of the odds of a change, before a user is known. */
  public double logOdds() {
    return Math.log(changing / (1 - changing));
  }

  private static List<Double> alike(int count) {
    return Collections.nCopies(count, 1.0 / count);
  }

  private static void requireSharesOf(String name, List<Double> shares, int count) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    boolean positive = shares.stream().allMatch(share -> share >= 0);
    if (!positive || Math.abs(sum - 1) > 1e-6 || shares.size() != count) {
      throw new IllegalArgumentException(
          "%s are not %d shares that sum to 1: %s".formatted(name, count, shares));
    }
  }

  private static void requireInside(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
