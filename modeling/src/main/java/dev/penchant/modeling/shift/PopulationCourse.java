package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.modeling.artifact.ProfileHistory;
import java.util.Arrays;

/**
 * How the interest of all users in each topic goes with the seasons: its share in a period over its
 * share in the long run. A user who turns to presents in December with everybody else has not
 * changed. Immutable and thread-safe.
 */
public final class PopulationCourse {
  /** A period on little behaviour must not multiply what a user does beyond measure. */
  private static final float GREATEST = 4;

  private final Period first;
  private final float[][] seasons;
  private final float[] even;

  public PopulationCourse(ProfileHistory profiles) {
    float[][] shares = profiles.shares();
    long[] events = profiles.eventsByPeriod();
    this.first = profiles.firstPeriod();
    this.seasons = new float[shares.length][profiles.topicCount()];
    this.even = new float[profiles.topicCount()];
    Arrays.fill(even, 1);
    long total = Math.max(1, Arrays.stream(events).sum());
    for (int topic = 0; topic < even.length; topic++) {
      double longRun = 0;
      for (int period = 0; period < shares.length; period++) {
        longRun += (double) shares[period][topic] * events[period] / total;
      }
      for (int period = 0; period < shares.length; period++) {
        double season = longRun == 0 ? 1 : shares[period][topic] / longRun;
        seasons[period][topic] = (float) Math.min(GREATEST, Math.max(1 / GREATEST, season));
      }
    }
  }

  /** By topic; 1 where it is as in the long run. Periods outside the model's data are all 1. */
  public float[] season(Period period) {
    long index = first.until(period);
    return index >= 0 && index < seasons.length ? seasons[(int) index] : even;
  }
}
