package dev.penchant.lab.bench;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ExactTopItems;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures the exact search three ways: all users at once, the same among half of the items, and
 * each user on its own as a request does it.
 *
 * @param lists the best items of each user, best first
 */
record ExactSearchTimes(Figures figures, List<List<ScoredItem>> lists) {

  static ExactSearchTimes measure(
      FactorSource.Factors factors,
      int count,
      int rounds,
      int threads,
      long seed,
      Progress progress) {
    FactorMatrix users = factors.users();
    ExactTopItems search = new ExactTopItems(factors.items());
    BitSet half = half(factors.items().rowCount(), seed);
    Stopwatch all = new Stopwatch();
    Stopwatch filtered = new Stopwatch();
    Stopwatch alone = new Stopwatch();
    List<List<ScoredItem>> lists = List.of();
    for (int round = 0; round < rounds; round++) {
      progress.report((double) round / rounds, "round %d of %d".formatted(round + 1, rounds));
      all.lap();
      lists = search.ofAll(users, count, threads);
      all.lap();
      all.pause();
      filtered.lap();
      search.ofAll(users, count, half, threads);
      filtered.lap();
      filtered.pause();
      alone.lap();
      oneByOne(search, users, count, threads);
      alone.lap();
      alone.pause();
    }
    return new ExactSearchTimes(
        new Figures(
            "penchant",
            all.timing(),
            measures(factors, all.timing(), filtered.timing(), alone.timing())),
        lists);
  }

  private static Map<String, Double> measures(
      FactorSource.Factors factors, Timing all, Timing filtered, Timing alone) {
    int users = factors.users().rowCount();
    double products = 2.0 * factors.items().rank() * factors.items().rowCount() * users;
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("usersPerSecond", users / all.wall().median());
    measures.put("usersPerCpuSecond", users / all.cpu().median());
    measures.put("gigaflopsPerCpuSecond", products / all.cpu().median() / 1e9);
    measures.put("filterCost", filtered.cpu().median() / all.cpu().median() - 1);
    measures.put("singleUsersPerCpuSecond", users / alone.cpu().median());
    return measures;
  }

  private static BitSet half(int items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BitSet half = new BitSet(items);
    for (int item = 0; item < items; item++) {
      half.set(item, random.nextBoolean());
    }
    return half;
  }

  private static void oneByOne(ExactTopItems search, FactorMatrix users, int count, int threads) {
    int blocks = threads * 8;
    List<Integer> kept = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      workers.run(
          blocks,
          (block, worker) -> {
            int found = 0;
            for (int user = block; user < users.rowCount(); user += blocks) {
              found += search.of(users.copyRow(user), count).size();
            }
            synchronized (kept) {
              kept.add(found);
            }
          },
          Progress.none());
    }
  }
}
