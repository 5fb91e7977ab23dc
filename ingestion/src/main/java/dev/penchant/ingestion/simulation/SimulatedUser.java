package dev.penchant.ingestion.simulation;

import dev.penchant.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One user's plan: interests, and when and how often the user comes.
 *
 * @param course how the interests go
 * @param firstVisit not before it does the user come
 * @param lastVisit from then on the user stays away
 * @param sessionsPerMonth mean
 */
record SimulatedUser(
    InterestCourse course, Instant firstVisit, Instant lastVisit, double sessionsPerMonth) {
  /** Share of users who are there from the beginning, and who leave before the end. */
  private static final double EARLY_SHARE = 0.6;

  private static final double LEAVING_SHARE = 0.12;

  /** What late comers and leavers take from the mean, by the numbers above and below. */
  private static final double MEAN_PRESENCE = 0.83;

  static SimulatedUser plan(SimulatedShop shop, int index, Dice dice) {
    UserId id = new UserId(String.format(Locale.ROOT, "shopper-%04d", index + 1));
    Instant first = dice.happens(EARLY_SHARE) ? shop.start() : at(shop, dice.between(0, 0.7));
    Instant last =
        dice.happens(LEAVING_SHARE)
            ? between(first, shop.end(), dice.between(0.4, 0.9))
            : shop.end();
    double eventsPerMonth = shop.eventsPerUserAndMonth() / MEAN_PRESENCE;
    // shoppers differ widely: the most active tenth comes about six times as often as the median
    double activity = StrictMath.exp(0.8 * dice.normal() - 0.32);
    double sessions = eventsPerMonth * activity / Session.MEAN_EVENTS;
    return new SimulatedUser(course(id, shop, first, last, dice), first, last, sessions);
  }

  private static InterestCourse course(
      UserId id, SimulatedShop shop, Instant first, Instant last, Dice dice) {
    int topicCount = shop.topics().size();
    int main = dice.below(topicCount);
    double[] before = profile(topicCount, main, dice);
    InterestCourse.Kind kind = kind(shop.mix(), dice);
    if (kind == InterestCourse.Kind.STEADY) {
      return new InterestCourse(id, kind, before, before, first, first);
    }
    if (kind == InterestCourse.Kind.DRIFTING) {
      double[] after = moved(before, main, next(shop, main, last, dice), 0.7);
      return new InterestCourse(id, kind, before, after, first, last);
    }
    Instant start = between(first, last, dice.between(0.35, 0.75));
    double[] after = moved(before, main, next(shop, main, start, dice), shop.mix().moved());
    Instant end =
        kind == InterestCourse.Kind.SHIFTING_ABRUPTLY
            ? start
            : start.plus(Duration.ofDays(35 + dice.below(40)));
    return new InterestCourse(id, kind, before, after, start, end);
  }

  private static InterestCourse.Kind kind(CourseMix mix, Dice dice) {
    double point = dice.uniform();
    if (point < mix.driftingShare()) {
      return InterestCourse.Kind.DRIFTING;
    }
    if (point < mix.driftingShare() + mix.shiftingShare()) {
      return dice.happens(mix.gradualShare())
          ? InterestCourse.Kind.SHIFTING_GRADUALLY
          : InterestCourse.Kind.SHIFTING_ABRUPTLY;
    }
    return InterestCourse.Kind.STEADY;
  }

  /** A main interest, one or two at its side, and nothing else. */
  private static double[] profile(int topicCount, int main, Dice dice) {
    double[] profile = new double[topicCount];
    double mainShare = dice.between(0.6, 0.8);
    profile[main] = mainShare;
    int sides = topicCount > 2 && dice.happens(0.5) ? 2 : 1;
    for (int side = 0; side < sides; side++) {
      int topic = (main + 1 + dice.below(topicCount - 1)) % topicCount;
      profile[topic] += (1 - mainShare) / sides;
    }
    return profile;
  }

  /** Where an interest goes: what is in season and generally liked draws more. */
  private static int next(SimulatedShop shop, int main, Instant time, Dice dice) {
    List<SimulatedTopic> topics = shop.topics();
    double[] pulls = new double[topics.size()];
    for (int topic = 0; topic < pulls.length; topic++) {
      pulls[topic] = topic == main ? 0 : shop.pull(topic) * topics.get(topic).seasonAt(time);
    }
    return dice.weighted(pulls);
  }

  private static double[] moved(double[] profile, int from, int to, double share) {
    double[] moved = profile.clone();
    moved[to] += share * profile[from];
    moved[from] -= share * profile[from];
    return moved;
  }

  private static Instant at(SimulatedShop shop, double fraction) {
    return between(shop.start(), shop.end(), fraction);
  }

  private static Instant between(Instant start, Instant end, double fraction) {
    return start.plusMillis((long) (fraction * (end.toEpochMilli() - start.toEpochMilli())));
  }
}
