package dev.penchant.lab.bench;

import dev.penchant.lab.words.Count;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.neighbour.CosineNeighbours;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench neighbours}: seconds for all items' lists. */
@Command(
    name = "neighbours",
    description = "Similar items by shrunk cosine, beside a plain way of making the same lists.",
    mixinStandardHelpOptions = true)
final class NeighboursBench implements Callable<Integer> {
  private static final double SHRINKAGE = 10;

  /** Items whose lists are made the plain way, too. */
  private static final int SAMPLE = 500;

  /** Sums in another order differ in the last places of a float. */
  private static final double ROUNDING = 1e-6;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private WorkloadOptions work;
  @Mixin private ThreadOption threads;

  @Option(
      names = "--count",
      defaultValue = "100",
      converter = Count.class,
      description = "items a list (${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--rounds",
      defaultValue = "4",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Override
  public Integer call() {
    Workload workload = work.load(options);
    PlainNeighbours plain = new PlainNeighbours(workload.interactions(), SHRINKAGE);
    Stopwatch watch = new Stopwatch(options.progress());
    options.begin("warming up");
    ItemNeighbours neighbours = train(workload);
    watch.lap();
    for (int round = 0; round < rounds; round++) {
      neighbours = train(workload);
      watch.report((double) (round + 1) / rounds, "round %d of %d".formatted(round + 1, rounds));
    }
    Timing timing = watch.timing();
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("listsPerCpuSecond", neighbours.itemCount() / timing.cpu().median());
    measures.put("pairsPerCpuSecond", plain.pairs() / timing.cpu().median());
    BenchReport report =
        new BenchReport(
            "neighbours, %d an item: %s".formatted(count, workload),
            "training",
            threads.count(),
            new Figures("penchant", timing, measures),
            Optional.of(reference(plain, neighbours)));
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private ItemNeighbours train(Workload workload) {
    return CosineNeighbours.train(
        workload.interactions(), count, SHRINKAGE, threads.count(), Progress.none());
  }

  /** Every so many items' lists the plain way on one thread, and its time for all of them. */
  private Figures reference(PlainNeighbours plain, ItemNeighbours neighbours) {
    options.begin("the same lists the plain way");
    Stopwatch watch = new Stopwatch();
    int step = Math.max(1, neighbours.itemCount() / SAMPLE);
    int lists = 0;
    int agreeing = 0;
    watch.lap();
    for (int item = 0; item < neighbours.itemCount(); item += step) {
      lists++;
      agreeing += agree(plain.of(item, count), neighbours.of(item)) ? 1 : 0;
    }
    watch.lap();
    double all = (double) neighbours.itemCount() / lists;
    Timing sampled = watch.timing();
    return new Figures(
        "hash table and sort",
        Timing.ofMeans(
            all * sampled.wall().median() / threads.count(), all * sampled.cpu().median()),
        Map.of("agreeingLists", (double) agreeing / lists));
  }

  /** The same similarities in the same order: items that are alike alike may change places. */
  private static boolean agree(List<ScoredItem> plain, List<ScoredItem> ours) {
    if (plain.size() != ours.size()) {
      return false;
    }
    for (int place = 0; place < ours.size(); place++) {
      if (Math.abs(plain.get(place).score() - ours.get(place).score()) > ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
