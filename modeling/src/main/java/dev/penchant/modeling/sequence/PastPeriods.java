package dev.penchant.modeling.sequence;

import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;

/**
 * A history cut into equal periods that end at a moment, as counts of categories.
 *
 * @param strengths events whose strength is not above 0 are left out
 */
record PastPeriods(EventStrengths strengths, long periodSeconds, int periods) {

  /**
   * Adds 1 at {@code offset + period · categoryCount + category} for each event; the last period
   * ends before {@code end}, what is older than the first or not before the end is left out.
   */
  void count(UserHistory history, long end, float[] counts, int offset, int categoryCount) {
    for (int position = history.length() - 1; position >= 0; position--) {
      long age = end - 1 - history.time(position);
      long back = Math.floorDiv(age, periodSeconds);
      if (back >= periods) {
        return;
      }
      if (back >= 0 && strengths.of(history.type(position), history.value(position)) > 0) {
        int period = (int) (periods - 1 - back);
        counts[offset + period * categoryCount + history.item(position)]++;
      }
    }
  }
}
