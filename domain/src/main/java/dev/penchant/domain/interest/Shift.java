package dev.penchant.domain.interest;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A change between profiles that the evidence supports.
 *
 * @param at the period in which, or in a neighbour of which, the interest most likely changed; the
 *     user may have done nothing in it
 * @param after a day on which the user did something, and after which the interest changed with a
 *     probability of 80 %, no later than {@code until}
 * @param until such a day, later than {@code after}; a change over weeks may have gone on longer
 * @param fromTopic index of the topic that lost most weight
 * @param toTopic index of the topic that gained most weight
 * @param distance total variation between the profiles before {@code at} and since, each from or to
 *     the neighbouring shift, 0 to 1
 * @param pValue how likely a change this large is by chance alone, 0 to 1
 * @param eventCount events since {@code at}, up to the next shift, that the change rests on
 */
public record Shift(
    Period at,
    LocalDate after,
    LocalDate until,
    int fromTopic,
    int toTopic,
    double distance,
    double pValue,
    int eventCount) {
  public Shift {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(until, "until");
  }
}
