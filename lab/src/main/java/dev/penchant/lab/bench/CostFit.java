package dev.penchant.lab.bench;

import dev.penchant.modeling.cost.KernelRates;
import dev.penchant.modeling.cost.TimeCost;
import java.util.List;

/** Rates of the kernels from measurements of small workloads. */
final class CostFit {
  private CostFit() {}

  static KernelRates of(List<KernelTimes> measured) {
    LeastSquares als =
        LeastSquares.fit(
            measured.stream()
                .map(
                    times ->
                        new LeastSquares.Point(
                            alsWith(unit(1, 0, 0, 0), times.size()),
                            alsWith(unit(0, 1, 0, 0), times.size()),
                            times.als()))
                .toList());
    LeastSquares lda =
        LeastSquares.fit(
            measured.stream()
                .map(
                    times ->
                        new LeastSquares.Point(
                            ldaWith(unit(0, 0, 1, 0), times.size()),
                            ldaWith(unit(0, 0, 0, 1), times.size()),
                            times.lda()))
                .toList());
    LeastSquares topItems =
        LeastSquares.fit(
            measured.stream()
                .map(
                    times ->
                        new LeastSquares.Point(
                            topItems(search(1, 0), times.size()),
                            topItems(search(0, 1), times.size()),
                            times.topItems()))
                .toList());
    KernelRates ones = new KernelRates(0, 0, 0, 0, 1, 0, 0);
    return new KernelRates(
        als.first(),
        als.second(),
        lda.first(),
        lda.second(),
        measured.stream()
            .mapToDouble(times -> times.neighbours() / neighbours(ones, times.size()))
            .average()
            .orElseThrow(),
        topItems.first(),
        topItems.second());
  }

  private static KernelRates unit(double product, double square, double token, double topic) {
    return new KernelRates(product, square, token, topic, 0, 0, 0);
  }

  private static KernelRates search(double score, double list) {
    return new KernelRates(0, 0, 0, 0, 0, score, list);
  }

  static double alsWith(KernelRates rates, CostSize size) {
    return new TimeCost(rates)
        .alsIteration(size.interactions(), size.users(), size.items(), size.rank());
  }

  static double ldaWith(KernelRates rates, CostSize size) {
    return new TimeCost(rates).ldaPass(size.interactions(), size.topics());
  }

  static double neighbours(KernelRates rates, CostSize size) {
    return new TimeCost(rates).neighbours(size.interactions(), size.users());
  }

  static double topItems(KernelRates rates, CostSize size) {
    return new TimeCost(rates).topItems(KernelTimes.SEARCHERS, size.items(), size.rank());
  }
}
