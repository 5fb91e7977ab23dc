package dev.penchant.modeling.evolution;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntFunction;

/** Users who look at three things on the 28th of every month from January 2026. */
final class MonthlyLog {
  private MonthlyLog() {}

  /**
   * @param looked the item, a or b, of a user's next look
   */
  static BehaviourDatasetBuilder of(int users, int months, IntFunction<String> looked) {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder().item("a").item("b");
    for (int user = 0; user < users; user++) {
      for (int month = 0; month < months; month++) {
        for (int look = 0; look < 3; look++) {
          builder.add("u" + user, looked.apply(user), EventType.VIEW, time(month) + look, 0);
        }
      }
    }
    return builder;
  }

  static long time(int month) {
    return LocalDate.of(2026, 1, 28).plusMonths(month).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
