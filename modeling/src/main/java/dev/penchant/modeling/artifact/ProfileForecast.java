package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodProfile;
import java.util.List;
import java.util.Objects;

/**
 * What every user will be interested in next, by the method that foretold the shop's own past best.
 *
 * @param period the period foretold: the one after the last that the log reached
 * @param method which method it is; a naive one where no learned one beat it on held-out periods
 * @param profiles one for every user
 */
public record ProfileForecast(Period period, ForecastMethod method, ProfileTable profiles) {
  public ProfileForecast {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(profiles, "profiles");
  }

  /** The user's forecast as the continuation of an evolution path. */
  public List<PeriodProfile> of(int user) {
    return List.of(new PeriodProfile(period, profiles.of(user), 0));
  }
}
