package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.modeling.shift.DayEvidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A detector that knows what no real one can: which topic each item belongs to, how the seasons go,
 * how sessions come about, and of every user the profile before and the profile after the shift;
 * all it has to find out is whether and when. For users without a shift it is given one they might
 * have had. What it misses is not in the data, so its F1 bounds that of every detector.
 */
final class ShiftOracle {
  /** As sessions are played: what follows the session's interest, and what any interest. */
  private static final double ON_TOPIC = 0.85;

  private final SimulatedShop shop;
  private final double noise;

  ShiftOracle(SimulatedShop shop, double noise) {
    this.shop = shop;
    this.noise = noise;
  }

  /**
   * What it finds of one user.
   *
   * @param logRatio of the likelihood with a change over that without
   */
  record Found(double logRatio, Period at) {}

  /**
   * @param days with the planted topics as topics
   */
  Found find(int user, List<DayEvidence> days) {
    InterestCourse course = shop.courseOf(user);
    double[] before = course.profileAt(Instant.EPOCH);
    double[] after = after(course, user, before);
    double[] evidence = new double[days.size()];
    double sinceAfter = 0;
    double sinceBefore = 0;
    for (int day = days.size() - 1; day > 0; day--) {
      sinceAfter += logLikelihood(days.get(day), after);
      sinceBefore += logLikelihood(days.get(day), before);
      long gap = Math.max(1, days.get(day).epochDay() - days.get(day - 1).epochDay());
      evidence[day] = Math.log(gap) + sinceAfter - sinceBefore;
    }
    if (days.size() < 2) {
      return new Found(Double.NEGATIVE_INFINITY, Period.of(PeriodLength.MONTH, LocalDate.EPOCH));
    }
    evidence[0] = Double.NEGATIVE_INFINITY;
    double greatest = Arrays.stream(evidence).max().orElseThrow();
    double sum = 0;
    for (double each : evidence) {
      sum += Math.exp(each - greatest);
    }
    return new Found(greatest + Math.log(sum), place(days, evidence, greatest));
  }

  private static Period place(List<DayEvidence> days, double[] evidence, double greatest) {
    Period best = days.get(0).period();
    double most = -1;
    Period last = days.get(days.size() - 1).period();
    for (Period at = days.get(0).period(); at.compareTo(last) <= 0; at = at.next()) {
      double around = 0;
      for (int day = 1; day < evidence.length; day++) {
        if (Math.abs(at.until(days.get(day).period())) <= 1) {
          around += Math.exp(evidence[day] - greatest);
        }
      }
      if (around > most) {
        most = around;
        best = at;
      }
    }
    return best;
  }

  /** Of a user without a shift: most of the main interest gone to the user number's topic. */
  private double[] after(InterestCourse course, int user, double[] before) {
    if (course.isShifting()) {
      return course.profileAt(shop.end());
    }
    double[] after = before.clone();
    int main = 0;
    for (int topic = 1; topic < before.length; topic++) {
      main = before[topic] > before[main] ? topic : main;
    }
    int to = (main + 1 + user % (before.length - 1)) % before.length;
    after[to] += shop.moved() * before[main];
    after[main] -= shop.moved() * before[main];
    return after;
  }

  private double logLikelihood(DayEvidence day, double[] profile) {
    Instant time = LocalDate.ofEpochDay(day.epochDay()).atStartOfDay(ZoneOffset.UTC).toInstant();
    double[] drawn = new double[profile.length];
    double sum = 0;
    for (int topic = 0; topic < drawn.length; topic++) {
      drawn[topic] = profile[topic] * shop.topics().get(topic).seasonAt(time);
      sum += drawn[topic];
    }
    for (int topic = 0; topic < drawn.length; topic++) {
      drawn[topic] = (1 - noise) * drawn[topic] / sum + noise / drawn.length;
    }
    double likelihood = 0;
    for (int interest = 0; interest < drawn.length; interest++) {
      double log = Math.log(drawn[interest]);
      for (int topic = 0; topic < drawn.length; topic++) {
        double count = day.topicSums()[topic];
        if (count > 0) {
          double onTopic = topic == interest ? ON_TOPIC : 0;
          log += count * Math.log(onTopic + (1 - ON_TOPIC) * drawn[topic]);
        }
      }
      likelihood += Math.exp(log);
    }
    return Math.log(Math.max(Double.MIN_NORMAL, likelihood));
  }

  /** The shifts above the threshold of the greatest F1 with at most so many false alarms. */
  static List<List<Shift>> atBestThreshold(
      List<Found> found, Function<List<List<Shift>>, ShiftCount> counting, double alarms) {
    List<List<Shift>> best = List.of();
    double bestF1 = -1;
    double[] thresholds =
        found.stream().mapToDouble(Found::logRatio).filter(Double::isFinite).sorted().toArray();
    for (int rank = 0; rank < thresholds.length; rank += Math.max(1, thresholds.length / 200)) {
      List<List<Shift>> told = new ArrayList<>();
      for (Found each : found) {
        told.add(
            each.logRatio() >= thresholds[rank]
                ? List.of(new Shift(each.at(), 0, 0, 0, 0, 0))
                : List.of());
      }
      ShiftCount count = counting.apply(told);
      if (count.alarmsPerThousand() <= alarms && count.f1() > bestF1) {
        bestF1 = count.f1();
        best = told;
      }
    }
    return best;
  }
}
