package dev.penchant.lab.bench;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures an approximate search at the smallest beam that reaches the wanted recall. */
final class PeerSearchTimes {
  private static final int LARGEST_BEAM = 4096;

  private final TopItemsPeer peer;
  private final FactorMatrix users;
  private final List<List<ScoredItem>> exact;
  private final int count;
  private final int threads;

  /**
   * @param exact the best items of each user, against which recall is measured
   */
  PeerSearchTimes(
      TopItemsPeer peer, FactorMatrix users, List<List<ScoredItem>> exact, int count, int threads) {
    this.peer = peer;
    this.users = users;
    this.exact = exact;
    this.count = count;
    this.threads = threads;
  }

  /**
   * The figures at the first beam whose recall is at least the one wanted, or at the largest beam;
   * {@code recall} among them says which.
   */
  Figures measure(FactorMatrix items, double wantedRecall, int rounds, long seed) {
    Stopwatch building = new Stopwatch();
    building.lap();
    TopItemsPeer.Index index = peer.build(items, threads, seed);
    building.lap();
    int beam = count;
    double recall = recall(search(index, beam));
    while (recall < wantedRecall && beam * 2 <= LARGEST_BEAM) {
      beam *= 2;
      recall = recall(search(index, beam));
    }
    Stopwatch searching = new Stopwatch();
    for (int round = 0; round < rounds; round++) {
      searching.lap();
      search(index, beam);
      searching.lap();
      searching.pause();
    }
    Timing timing = searching.timing();
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("recall", recall);
    measures.put("beam", (double) beam);
    measures.put("usersPerSecond", users.rowCount() / timing.wall().median());
    measures.put("usersPerCpuSecond", users.rowCount() / timing.cpu().median());
    measures.put("buildCpuSeconds", building.timing().cpu().median());
    return new Figures(peer.name(), timing, measures);
  }

  private int[][] search(TopItemsPeer.Index index, int beam) {
    int[][] found = new int[users.rowCount()][];
    int blocks = Math.min(users.rowCount(), threads * 8);
    try (Workers workers = new Workers(threads)) {
      workers.run(
          blocks,
          (block, worker) -> {
            for (int user = block; user < found.length; user += blocks) {
              found[user] = index.search(users.copyRow(user), count, beam);
            }
          },
          Progress.none());
    }
    return found;
  }

  private double recall(int[][] found) {
    long wanted = 0;
    long hits = 0;
    for (int user = 0; user < found.length; user++) {
      Set<Integer> best = new HashSet<>();
      exact.get(user).forEach(item -> best.add(item.itemIndex()));
      wanted += best.size();
      hits += Arrays.stream(found[user]).filter(best::contains).count();
    }
    return (double) hits / wanted;
  }
}
