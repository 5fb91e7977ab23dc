package dev.penchant.lab.bench;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.neighbour.CosineNeighbours;
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
    description = "Similar items by shrunk cosine.",
    mixinStandardHelpOptions = true)
final class NeighboursBench implements Callable<Integer> {
  private static final double SHRINKAGE = 10;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;

  @Option(names = "--count", defaultValue = "100", description = "items a list (${DEFAULT-VALUE})")
  private int count;

  @Option(names = "--rounds", defaultValue = "4", description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Override
  public Integer call() {
    Workload workload = options.workload();
    Stopwatch watch = new Stopwatch();
    watch.lap();
    for (int round = 0; round < rounds; round++) {
      CosineNeighbours.train(
          workload.interactions(), count, SHRINKAGE, options.threads(), Progress.none());
      watch.lap();
    }
    BenchReport report =
        new BenchReport(
            "neighbours, %d an item: %s".formatted(count, workload),
            "training",
            options.threads(),
            new Figures("penchant", watch.timing(), Map.of()),
            Optional.empty());
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }
}
