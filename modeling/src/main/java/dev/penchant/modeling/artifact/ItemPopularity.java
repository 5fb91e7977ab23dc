package dev.penchant.modeling.artifact;

import dev.penchant.modeling.neighbour.Popularity;
import java.time.Duration;
import java.util.Objects;

/**
 * How much all users want each item.
 *
 * @param allTime every event counts in full
 * @param recent an event counts for half after each half-life, seen from the end of the data
 * @param halfLife of {@code recent}
 */
public record ItemPopularity(Popularity allTime, Popularity recent, Duration halfLife) {
  public ItemPopularity {
    Objects.requireNonNull(halfLife, "halfLife");
    if (allTime.itemCount() != recent.itemCount()) {
      throw new IllegalArgumentException(
          "popularity of %d and of %d items do not belong together"
              .formatted(allTime.itemCount(), recent.itemCount()));
    }
  }
}
