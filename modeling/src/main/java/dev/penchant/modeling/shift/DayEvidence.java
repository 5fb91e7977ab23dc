package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What one day of a user says about topics. A day is the unit of evidence, because what a user does
 * on one day hangs together: thirty lines of one basket are not thirty independent signs.
 *
 * @param epochDay the day, counted from 1970-01-01
 * @param topicSums one per topic: how many of the day's items belong to it, an item that fits
 *     several counting in parts
 * @param season one per topic: how much of their usual interest in it all users have at the time,
 *     above 0; 1 for as always
 * @param eventCount distinct items in whose favour something happened, the sum of {@code topicSums}
 */
public record DayEvidence(
    Period period, long epochDay, float[] topicSums, float[] season, int eventCount) {

  /** The days with what was done on them in a random order. */
  public static List<DayEvidence> shuffled(List<DayEvidence> days, SplittableRandom random) {
    List<DayEvidence> done = new ArrayList<>(days);
    for (int day = done.size() - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      DayEvidence moved = done.get(day);
      done.set(day, done.get(other));
      done.set(other, moved);
    }
    List<DayEvidence> shuffled = new ArrayList<>(days.size());
    for (int day = 0; day < days.size(); day++) {
      shuffled.add(done.get(day).on(days.get(day)));
    }
    return shuffled;
  }

  /** What was done on this day, as if on another. */
  private DayEvidence on(DayEvidence other) {
    return new DayEvidence(other.period, other.epochDay, topicSums, season, eventCount);
  }
}
