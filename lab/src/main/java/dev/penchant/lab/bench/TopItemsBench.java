package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.ExactTopItems;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench topn}: users a second whose best items are found exactly. */
@Command(
    name = "topn",
    description = "Exact search for the best items of --users users among --items items.",
    mixinStandardHelpOptions = true)
final class TopItemsBench implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;

  @Option(names = "--rank", defaultValue = "64", description = "(${DEFAULT-VALUE})")
  private int rank;

  @Option(names = "--count", defaultValue = "20", description = "items a list (${DEFAULT-VALUE})")
  private int count;

  @Option(names = "--rounds", defaultValue = "8", description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Override
  public Integer call() {
    Random random = new Random(options.seed());
    FactorMatrix users = gaussian(options.users(), random);
    ExactTopItems search = new ExactTopItems(gaussian(options.items(), random));
    BitSet half = new BitSet(options.items());
    for (int item = 0; item < options.items(); item++) {
      half.set(item, random.nextBoolean());
    }
    Stopwatch all = new Stopwatch();
    Stopwatch filtered = new Stopwatch();
    for (int round = 0; round < rounds; round++) {
      all.lap();
      search.ofAll(users, count, options.threads());
      all.lap();
      all.pause();
      filtered.lap();
      search.ofAll(users, count, half, options.threads());
      filtered.lap();
      filtered.pause();
    }
    Timing timing = all.timing();
    double products = 2.0 * rank * options.items() * options.users();
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("usersPerSecond", options.users() / timing.wall().median());
    measures.put("usersPerCpuSecond", options.users() / timing.cpu().median());
    measures.put("gigaflopsPerCpuSecond", products / timing.cpu().median() / 1e9);
    measures.put("filterCost", filtered.timing().cpu().median() / timing.cpu().median() - 1);
    BenchReport report =
        new BenchReport(
            "top %d of %,d items, rank %d, for %,d users"
                .formatted(count, options.items(), rank, options.users()),
            "batch",
            options.threads(),
            new Figures("penchant", timing, measures),
            Optional.empty());
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private FactorMatrix gaussian(int rows, Random random) {
    float[] values = new float[Math.multiplyExact(rows, rank)];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) random.nextGaussian();
    }
    return new FactorMatrix(rows, rank, values);
  }
}
