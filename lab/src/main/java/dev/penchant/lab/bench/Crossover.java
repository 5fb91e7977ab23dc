package dev.penchant.lab.bench;

import java.util.List;
import java.util.OptionalDouble;

/** From which number of items on an approximate search is faster than the exact one. */
final class Crossover {
  private Crossover() {}

  /**
   * Between two measured sizes, where the straight line between the logarithms of the ratio meets
   * that of 1; empty if the peer is slower at the largest size.
   *
   * @param rate the exact search's measure that the peer's {@code usersPerCpuSecond} is held to
   */
  static OptionalDouble of(int[] items, List<BenchReport> reports, String rate) {
    double[] logRatios =
        reports.stream()
            .mapToDouble(
                report ->
                    report
                        .peer()
                        .map(
                            peer ->
                                Math.log(
                                    peer.measures().get("usersPerCpuSecond")
                                        / report.penchant().measures().get(rate)))
                        .orElse(Double.NEGATIVE_INFINITY))
            .toArray();
    int first = items.length;
    while (first > 0 && logRatios[first - 1] > 0) {
      first--;
    }
    if (first == items.length) {
      return OptionalDouble.empty();
    }
    if (first == 0) {
      return OptionalDouble.of(items[0]);
    }
    double share = -logRatios[first - 1] / (logRatios[first] - logRatios[first - 1]);
    double from = Math.log(items[first - 1]);
    return OptionalDouble.of(Math.exp(from + share * (Math.log(items[first]) - from)));
  }
}
