package dev.penchant.domain.shop;

import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a shop may tune.
 *
 * @param zone in which days, weeks and months begin
 * @param periodLength the slice of time in which interests are measured
 * @param halfLife after which an event counts for half of what it counted for; positive
 * @param eventWeights what an event of each type counts for
 */
public record ShopSettings(
    ZoneId zone, PeriodLength periodLength, Duration halfLife, EventWeights eventWeights) {
  public ShopSettings {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(periodLength, "periodLength");
    Objects.requireNonNull(eventWeights, "eventWeights");
    if (halfLife == null || halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("half-life must be positive, but is " + halfLife);
    }
  }

  /** UTC, months, a half-life of 90 days, the default weights. */
  public static ShopSettings defaults() {
    return new ShopSettings(
        ZoneId.of("UTC"), PeriodLength.MONTH, Duration.ofDays(90), EventWeights.defaults());
  }
}
