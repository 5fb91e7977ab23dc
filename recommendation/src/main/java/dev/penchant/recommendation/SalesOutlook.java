package dev.penchant.recommendation;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import java.util.List;
import java.util.Objects;

/**
 * Sales of an item or a topic, period by period.
 *
 * @param counted what counts as a sale
 * @param observed full periods from the first of the log on, oldest first
 * @param foretold the periods after; the first of them may have begun
 * @param method by which they are foretold: the one that the shop's own past speaks for
 * @param coverage the share of held-out outcomes that lay within the method's 80 % intervals, 0 to
 *     1; NaN if nothing could be measured
 */
public record SalesOutlook(
    EventType counted,
    List<PeriodSales> observed,
    List<ForetoldSales> foretold,
    String method,
    double coverage) {
  public SalesOutlook {
    Objects.requireNonNull(counted, "counted");
    observed = List.copyOf(observed);
    foretold = List.copyOf(foretold);
    Objects.requireNonNull(method, "method");
  }

  /**
   * What was sold in a period.
   *
   * @param count of events; a topic's is the sum of its shares of items and need not be whole
   */
  public record PeriodSales(Period period, double count) {}

  /**
   * What is foretold of a period.
   *
   * @param expected its mean
   * @param low lower end of the 80 % interval
   * @param high its upper end
   */
  public record ForetoldSales(Period period, double expected, double low, double high) {}
}
