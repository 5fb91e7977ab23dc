package dev.penchant.lab.bench;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.ImplicitAls;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelShape;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.ExactTopItems;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.neighbour.OrderedHyperparameters;
import dev.penchant.modeling.neighbour.OrderedNeighbours;
import dev.penchant.modeling.ranking.RankingSignals;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Random;

/**
 * Processor seconds of each kernel on one workload, and the bytes of heap its models hold.
 *
 * @param als of one iteration
 * @param lda of one pass
 * @param neighbours of all lists
 * @param topItems of the lists of {@link #SEARCHERS} users with factors that leave no item out
 * @param learnedTopItems of as many lists with the factors just learned, which leave most items out
 */
record KernelTimes(
    CostSize size,
    double als,
    double lda,
    double neighbours,
    double topItems,
    double learnedTopItems,
    long heldBytes) {
  static final int SEARCHERS = 4_000;

  /** Most of a short training would be the compiler at work on it. */
  private static final int ROUNDS = 16;

  private static final int LIST = 20;

  static KernelTimes measure(CostSize size, int threads, long seed) {
    InteractionMatrix interactions =
        Workload.generated(size.users(), size.items(), size.interactions(), seed).interactions();
    long before = heldHeap();
    Stopwatch als = new Stopwatch();
    AlsModel factors =
        ImplicitAls.train(
            interactions,
            AlsHyperparameters.defaults().withRank(size.rank()).withIterations(ROUNDS),
            seed,
            threads,
            als);
    Stopwatch lda = new Stopwatch();
    TopicModel topics =
        LatentDirichletAllocation.train(
            interactions,
            LdaHyperparameters.defaults().withTopicCount(size.topics()).withPasses(ROUNDS),
            seed,
            threads,
            lda);
    Stopwatch neighbouring = new Stopwatch();
    ItemSequences sequences = sequences(interactions);
    ItemNeighbours neighbours = null;
    for (int round = 0; round < 3; round++) {
      neighbouring.lap();
      neighbours =
          OrderedNeighbours.train(
              sequences, OrderedHyperparameters.defaults(), threads, Progress.none());
      neighbouring.lap();
      neighbouring.pause();
    }
    sequences = null;
    RankingSignals served = served(factors, topics, neighbours);
    long held = heldHeap() - before;
    Reference.reachabilityFence(served);
    FactorSource.Factors even =
        FactorSource.GAUSSIAN.of(SEARCHERS, size.items(), size.rank(), seed, threads);
    return new KernelTimes(
        size,
        als.meanCpu(),
        lda.meanCpu(),
        neighbouring.timing().cpu().median(),
        topItems(even.users(), even.items(), threads),
        topItems(first(factors.userFactors()), factors.itemFactors(), threads),
        held);
  }

  static RankingSignals served(AlsModel factors, TopicModel topics, ItemNeighbours neighbours) {
    float[] population = new float[topics.topicCount()];
    Arrays.fill(population, 1f / population.length);
    return new RankingSignals(
        factors,
        topics,
        neighbours,
        new float[topics.itemCount()],
        population,
        EventStrengths.defaults(),
        SignalSettings.defaults());
  }

  /** A served model without what a workload does not have: ids and profiles. */
  static long predictedBytes(CostSize size) {
    MemoryCost cost =
        MemoryCost.ofServing(
            new ShopSize(size.interactions(), size.users(), size.items()),
            new ModelShape(
                size.rank(), size.topics(), OrderedHyperparameters.defaults().limit(), 1));
    return cost.bytes() - cost.parts().get("ids") - cost.parts().get("profiles");
  }

  private static double topItems(FactorMatrix users, FactorMatrix items, int threads) {
    ExactTopItems search = new ExactTopItems(items);
    Stopwatch watch = new Stopwatch();
    for (int round = 0; round < ROUNDS; round++) {
      watch.lap();
      search.ofAll(users, LIST, threads);
      watch.lap();
      watch.pause();
    }
    return watch.meanCpu();
  }

  private static FactorMatrix first(FactorMatrix users) {
    float[] values = new float[SEARCHERS * users.rank()];
    users.asBuffer().get(values);
    return new FactorMatrix(SEARCHERS, users.rank(), values);
  }

  /** What is interacted with in a random order, for a matrix keeps none. */
  static ItemSequences sequences(InteractionMatrix interactions) {
    int[] starts = new int[interactions.rowCount() + 1];
    int[] items = new int[interactions.interactionCount()];
    Random random = new Random(interactions.interactionCount());
    for (int row = 0; row < interactions.rowCount(); row++) {
      starts[row + 1] = interactions.rowEnd(row);
      for (int place = interactions.rowStart(row); place < interactions.rowEnd(row); place++) {
        int other =
            interactions.rowStart(row) + random.nextInt(place - interactions.rowStart(row) + 1);
        items[place] = items[other];
        items[other] = interactions.column(place);
      }
    }
    return new ItemSequences(interactions.columnCount(), starts, items);
  }

  private static long heldHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
