package dev.penchant.recommendation.interest;

import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.recommendation.TopicSummary.Direction;
import dev.penchant.recommendation.TopicSummary.PeriodShare;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of all users' interest each topic has, period by period. A topic rises or fades if its
 * share in the two latest periods differs from the four before by a sixth at least and by more than
 * two standard errors, every user's profile of a period counting as one observation. Immutable.
 */
public final class TopicTrend {
  private static final int LATEST = 2;
  private static final int BEFORE = 4;
  private static final double LEAST_CHANGE = 1.0 / 6;
  private static final double STANDARD_ERRORS = 2;

  private final ProfileHistory profiles;
  private final float[][] shares;
  private final int[] profileCounts;

  public TopicTrend(ProfileHistory profiles) {
    this.profiles = profiles;
    this.shares = profiles.shares();
    this.profileCounts = new int[profiles.periodCount()];
    for (int entry = 0; entry < profiles.entryCount(); entry++) {
      profileCounts[profiles.periodIndex(entry)]++;
    }
  }

  /** The topic's share of all interest, oldest first; periods without events are absent. */
  public List<PeriodShare> of(int topic) {
    List<PeriodShare> trend = new ArrayList<>();
    for (int period = 0; period < shares.length; period++) {
      if (profileCounts[period] > 0) {
        trend.add(new PeriodShare(profiles.period(period), shares[period][topic]));
      }
    }
    return trend;
  }

  public Direction direction(int topic) {
    int split = Math.max(0, shares.length - LATEST);
    int first = Math.max(0, split - BEFORE);
    int countLatest = count(split, shares.length);
    int countBefore = count(first, split);
    if (countLatest == 0 || countBefore == 0) {
      return Direction.STEADY;
    }
    double latest = mean(topic, split, shares.length, countLatest);
    double before = mean(topic, first, split, countBefore);
    double overall = (latest * countLatest + before * countBefore) / (countLatest + countBefore);
    double error = Math.sqrt(overall * (1 - overall) * (1.0 / countLatest + 1.0 / countBefore));
    double change = latest - before;
    if (Math.abs(change) < LEAST_CHANGE * before || Math.abs(change) <= STANDARD_ERRORS * error) {
      return Direction.STEADY;
    }
    return change > 0 ? Direction.RISING : Direction.FADING;
  }

  private int count(int from, int to) {
    int count = 0;
    for (int period = from; period < to; period++) {
      count += profileCounts[period];
    }
    return count;
  }

  private double mean(int topic, int from, int to, int count) {
    double sum = 0;
    for (int period = from; period < to; period++) {
      sum += (double) shares[period][topic] * profileCounts[period];
    }
    return sum / count;
  }
}
