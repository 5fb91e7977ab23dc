package dev.penchant.domain.interest;

import java.util.Objects;

/**
 * What a user was interested in during one period.
 *
 * @param eventCount how many of the user's events in the period it rests on; 0 for a forecast
 */
public record PeriodProfile(Period period, InterestProfile profile, int eventCount) {
  public PeriodProfile {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(profile, "profile");
  }
}
