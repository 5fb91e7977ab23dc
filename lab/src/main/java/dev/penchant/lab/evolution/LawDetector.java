package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedItem;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.parallel.Workers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A detector that knows the law of the simulation but no user's profile: which topic each item
 * belongs to, the seasons, how sessions come about, the noise, how many users shift, when, how much
 * of the interest moves and to where, and how profiles are drawn. It sums over all that may have
 * been ({@link ShiftPosterior}), which by Bayes' rule no detector of the same knowledge betters but
 * for what is rounded here: moments five days apart, three shares of the main interest, two lengths
 * of gradual shifts, the season by half-months, the user's first and last day guessed. So its F1 is
 * about what a detector that does not know the profiles can reach. Drifting users count for nothing
 * in that measure, and it takes every user for a steady or a shifting one. Immutable.
 */
final class LawDetector {
  private final SimulatedShop shop;
  private final ShiftLaw law;
  private final Map<String, Integer> topicOf = new HashMap<>();

  LawDetector(SimulatedShop shop, CourseMix mix) {
    this.shop = shop;
    law = new ShiftLaw(shop, mix);
    for (SimulatedItem item : shop.items()) {
      topicOf.put(item.id().value(), item.topic());
    }
  }

  /**
   * What it finds of one user.
   *
   * @param probability of a shift in a month of {@code at}, 0 to 1
   * @param at the month around which a shift is likeliest
   */
  record Found(double probability, Period at) {}

  /** Of every user, by number; the same on any number of threads. */
  List<Found> findAll(int threads) {
    Found[] found = new Found[shop.userCount()];
    try (Workers workers = new Workers(threads)) {
      workers.run(found.length, (user, worker) -> found[user] = find(user), Progress.none());
    }
    return List.of(found);
  }

  /**
   * @param user 0 to the shop's number of users − 1; of one with fewer than two visits nothing is
   *     found
   */
  Found find(int user) {
    List<Visit> visits = Visit.allOf(shop, user, topicOf);
    if (visits.size() < 2) {
      return new Found(0, month(0));
    }
    double[] posterior = new ShiftPosterior(law, visits).byMoment();
    Period at = month(0);
    double most = 0;
    for (Period month = month(0); !month.start().isAfter(lastDay()); month = month.next()) {
      double around = 0;
      for (int moment = 0; moment < posterior.length; moment++) {
        boolean isNear = Math.abs(month.until(month(ShiftTimes.middle(moment)))) <= 1;
        around += isNear ? posterior[moment] : 0;
      }
      if (around > most) {
        most = around;
        at = month;
      }
    }
    return new Found(most, at);
  }

  private LocalDate lastDay() {
    return shop.end().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private Period month(double day) {
    Instant time = shop.start().plusSeconds((long) (day * Visit.DAY_SECONDS));
    return Period.of(PeriodLength.MONTH, time, ZoneOffset.UTC);
  }
}
