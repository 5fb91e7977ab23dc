package dev.penchant.recommendation;

import java.util.List;

/**
 * How far a profile's weights may be off: an 80 % interval for each topic.
 *
 * @param low lower ends by topic index, 0 to 1
 * @param high upper ends by topic index, 0 to 1
 */
public record ProfileInterval(List<Float> low, List<Float> high) {
  public ProfileInterval {
    low = List.copyOf(low);
    high = List.copyOf(high);
  }
}
