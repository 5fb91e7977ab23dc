package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The interest profiles of all users, one for each period in which the user has events. Immutable
 * and thread-safe.
 *
 * <p>Entries are grouped by user and ordered by period: those of user {@code u} are {@code
 * start(u)} (inclusive) to {@code end(u)} (exclusive). One flat array holds all weights, because
 * objects per profile would cost several times the memory.
 */
public final class ProfileHistory {
  private final Period firstPeriod;
  private final int periodCount;
  private final int topicCount;
  private final int[] userStarts;
  private final int[] periods;
  private final int[] eventCounts;
  private final float[] weights;

  /**
   * Takes the arrays over without copying; the caller must not change them afterwards.
   *
   * @param firstPeriod the period of index 0
   * @param periodCount how many periods the log spans, at least 1
   * @param userStarts users + 1 entry offsets, not decreasing, from 0
   * @param periods period index by entry, increasing within a user, 0 to {@code periodCount} − 1
   * @param eventCounts by entry, how many events the profile rests on, positive
   * @param weights entries × topics, each entry summing to 1
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public ProfileHistory(
      Period firstPeriod,
      int periodCount,
      int topicCount,
      int[] userStarts,
      int[] periods,
      int[] eventCounts,
      float[] weights) {
    if (periodCount < 1 || topicCount < 1 || userStarts.length < 1) {
      throw new IllegalArgumentException(
          "a profile history needs a period, a topic and user starts, but has %d, %d and %d"
              .formatted(periodCount, topicCount, userStarts.length));
    }
    int entries = userStarts[userStarts.length - 1];
    if (periods.length != entries
        || eventCounts.length != entries
        || weights.length != (long) entries * topicCount) {
      throw new IllegalArgumentException(
          "%d entries of %d topics do not fit %d periods, %d event counts and %d weights"
              .formatted(entries, topicCount, periods.length, eventCounts.length, weights.length));
    }
    for (int period : periods) {
      if (period < 0 || period >= periodCount) {
        throw new IllegalArgumentException(
            "period index %d is outside 0 to %d".formatted(period, periodCount - 1));
      }
    }
    this.firstPeriod = firstPeriod;
    this.periodCount = periodCount;
    this.topicCount = topicCount;
    this.userStarts = userStarts;
    this.periods = periods;
    this.eventCounts = eventCounts;
    this.weights = weights;
  }

  /** The period of index 0. */
  public Period firstPeriod() {
    return firstPeriod;
  }

  /** How many periods the log spans, those without events included. */
  public int periodCount() {
    return periodCount;
  }

  /** The period of this index; an index past the last one gives a period to come. */
  public Period period(int periodIndex) {
    return firstPeriod.plus(periodIndex);
  }

  public int topicCount() {
    return topicCount;
  }

  public int userCount() {
    return userStarts.length - 1;
  }

  public int entryCount() {
    return periods.length;
  }

  /** The user's first entry. */
  public int start(int user) {
    return userStarts[user];
  }

  /** One past the user's last entry; equal to {@link #start} for a user without events. */
  public int end(int user) {
    return userStarts[user + 1];
  }

  /** The period index of the entry. */
  public int periodIndex(int entry) {
    return periods[entry];
  }

  /** How many events the entry rests on. */
  public int eventCount(int entry) {
    return eventCounts[entry];
  }

  public float weight(int entry, int topic) {
    return weights[entry * topicCount + topic];
  }

  /** Copies the entry's weights, one per topic, to {@code target} from index 0. */
  public void copyTo(int entry, float[] target) {
    System.arraycopy(weights, entry * topicCount, target, 0, topicCount);
  }

  /** The entry's profile. */
  public InterestProfile profile(int entry) {
    return new InterestProfile(
        Arrays.copyOfRange(weights, entry * topicCount, (entry + 1) * topicCount));
  }

  /** The user's profiles, oldest first; periods without events are absent. */
  public List<PeriodProfile> of(int user) {
    List<PeriodProfile> path = new ArrayList<>(end(user) - start(user));
    for (int entry = start(user); entry < end(user); entry++) {
      path.add(new PeriodProfile(period(periods[entry]), profile(entry), eventCounts[entry]));
    }
    return path;
  }

  /**
   * What share of the shop's events each topic had in each period: {@code [period][topic]}, each
   * row summing to 1, or all 0 in a period without events.
   */
  public float[][] shares() {
    double[][] sums = new double[periodCount][topicCount];
    for (int entry = 0; entry < periods.length; entry++) {
      double[] row = sums[periods[entry]];
      for (int topic = 0; topic < topicCount; topic++) {
        row[topic] += (double) eventCounts[entry] * weights[entry * topicCount + topic];
      }
    }
    float[][] shares = new float[periodCount][topicCount];
    for (int period = 0; period < periodCount; period++) {
      double total = Arrays.stream(sums[period]).sum();
      for (int topic = 0; total > 0 && topic < topicCount; topic++) {
        shares[period][topic] = (float) (sums[period][topic] / total);
      }
    }
    return shares;
  }

  /** How many events all users together have in each period. */
  public long[] eventsByPeriod() {
    long[] events = new long[periodCount];
    for (int entry = 0; entry < periods.length; entry++) {
      events[periods[entry]] += eventCounts[entry];
    }
    return events;
  }

  int[] userStarts() {
    return userStarts;
  }

  int[] periods() {
    return periods;
  }

  int[] eventCounts() {
    return eventCounts;
  }

  float[] weights() {
    return weights;
  }
}
