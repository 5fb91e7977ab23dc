package dev.penchant.domain.interest;

import dev.penchant.domain.user.UserId;
import java.util.List;
import java.util.Objects;

/**
 * A user's profiles period by period, continued by the forecast.
 *
 * @param observed oldest first; periods without events are absent
 * @param forecast the periods after the last observed one; empty where nothing is foretold
 * @param shifts oldest first
 */
public record EvolutionPath(
    UserId user, List<PeriodProfile> observed, List<PeriodProfile> forecast, List<Shift> shifts) {
  public EvolutionPath {
    Objects.requireNonNull(user, "user");
    observed = List.copyOf(observed);
    forecast = List.copyOf(forecast);
    shifts = List.copyOf(shifts);
  }
}
