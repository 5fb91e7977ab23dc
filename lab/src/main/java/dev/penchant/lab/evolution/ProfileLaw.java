package dev.penchant.lab.evolution;

import java.util.ArrayList;
import java.util.List;

/**
 * The law by which the simulation draws a user's interests, as a list of profiles with weights: a
 * main interest of 60 to 80 % (taken at three points of Gauss and Legendre's), of any topic alike,
 * and one or two others at its side that share the rest. Immutable.
 */
final class ProfileLaw {
  private static final double[] MAIN_SHARES = {0.6225, 0.7, 0.7775};
  private static final double[] SHARE_WEIGHTS = {5 / 18.0, 8 / 18.0, 5 / 18.0};

  private ProfileLaw() {}

  /**
   * A profile that a user may have.
   *
   * @param weight the probability of it; those of all sum to 1
   * @param main the topic of most interest
   */
  record Weighted(double[] profile, int main, double weight) {
    /** With a part of the main interest gone to another topic. */
    double[] moved(double moved, int to) {
      double[] after = profile.clone();
      after[to] += moved * profile[main];
      after[main] -= moved * profile[main];
      return after;
    }
  }

  /** All profiles over so many topics, at least 3. */
  static List<Weighted> profiles(int topicCount) {
    List<Weighted> profiles = new ArrayList<>();
    int others = topicCount - 1;
    for (int main = 0; main < topicCount; main++) {
      for (int share = 0; share < MAIN_SHARES.length; share++) {
        double weight = SHARE_WEIGHTS[share] / topicCount;
        for (int side = 1; side < topicCount; side++) {
          // two at the side may be the same topic twice
          double single = 0.5 / others + 0.5 / others / others;
          add(profiles, topicCount, main, share, side, side, weight * single);
          for (int second = side + 1; second < topicCount; second++) {
            add(profiles, topicCount, main, share, side, second, weight / others / others);
          }
        }
      }
    }
    return profiles;
  }

  private static void add(
      List<Weighted> profiles,
      int topicCount,
      int main,
      int share,
      int side,
      int second,
      double weight) {
    double[] profile = new double[topicCount];
    profile[main] = MAIN_SHARES[share];
    double rest = 1 - MAIN_SHARES[share];
    profile[(main + side) % topicCount] += rest / 2;
    profile[(main + second) % topicCount] += rest / 2;
    profiles.add(new Weighted(profile, main, weight));
  }
}
