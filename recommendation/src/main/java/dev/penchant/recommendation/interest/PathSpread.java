package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.EvolutionPath;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.spread.ProfileSpread;
import dev.penchant.recommendation.ProfileInterval;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the profiles of a path may be off. An observed period is worth the prior's pseudo-count
 * and the draws of its days: what a user does on one day hangs together. A forecast is worth what
 * the training measured. Immutable and thread-safe.
 */
public final class PathSpread {
  /** How likely two items of one day belong to one topic beyond what the profile says. */
  private static final double DAY_CORRELATION = 0.4;

  private final ServedModel model;
  private final ZoneId zone;

  public PathSpread(ServedModel model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
  }

  /** The intervals of the path's profiles, by period. */
  public Map<Period, ProfileInterval> of(EvolutionPath path, UserEvents events) {
    Map<Period, ProfileInterval> intervals = new HashMap<>();
    Map<Period, Double> draws = draws(events);
    double prior = model.artifacts().signals().profilePriorWeight();
    for (PeriodProfile observed : path.observed()) {
      double own = draws.getOrDefault(observed.period(), (double) observed.eventCount());
      intervals.put(
          observed.period(), interval(observed.profile(), new ProfileSpread(prior + own)));
    }
    for (PeriodProfile foretold : path.forecast()) {
      forecastSpread()
          .ifPresent(
              spread -> intervals.put(foretold.period(), interval(foretold.profile(), spread)));
    }
    return intervals;
  }

  private Optional<ProfileSpread> forecastSpread() {
    return Optional.ofNullable(
            model.artifacts().provenance().hyperparameters().get(ForecastMethod.MASS_FACT))
        .map(mass -> new ProfileSpread(Double.parseDouble(mass)));
  }

  private Map<Period, Double> draws(UserEvents events) {
    PeriodLength length = model.artifacts().profiles().firstPeriod().length();
    Map<LocalDate, Integer> byDay = new HashMap<>();
    for (int event = 0; event < events.length(); event++) {
      boolean readable = model.modelIndex(events.item(event)) != ServedModel.UNKNOWN;
      if (readable && model.strengths().of(events.typeCode(event), events.value(event)) > 0) {
        byDay.merge(LocalDate.ofInstant(events.time(event), zone), 1, Integer::sum);
      }
    }
    Map<Period, Double> draws = new HashMap<>();
    byDay.forEach((day, count) -> draws.merge(Period.of(length, day), draws(count), Double::sum));
    return draws;
  }

  /** How many independent draws from the profile so many items of one day are worth. */
  private static double draws(int items) {
    return items / (1 + (items - 1) * DAY_CORRELATION);
  }

  private static ProfileInterval interval(InterestProfile profile, ProfileSpread spread) {
    List<Float> low = new ArrayList<>(profile.topicCount());
    List<Float> high = new ArrayList<>(profile.topicCount());
    for (float weight : profile.toArray()) {
      low.add((float) spread.low(weight));
      high.add((float) spread.high(weight));
    }
    return new ProfileInterval(low, high);
  }
}
