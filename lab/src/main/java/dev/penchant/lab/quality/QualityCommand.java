package dev.penchant.lab.quality;

import dev.penchant.lab.log.TimedLogOptions;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.quality.Evidence;
import dev.penchant.modeling.quality.ItemRatings;
import dev.penchant.modeling.quality.QualityTable;
import dev.penchant.modeling.quality.Repurchases;
import dev.penchant.modeling.quality.ShopQuality;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant evaluate-quality}: measures the quality of items on what came later. */
@Command(
    name = "evaluate-quality",
    description =
        "Measures how well the quality of items, learned from the first half of a log, foretells the later ratings and re-purchases.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class QualityCommand implements Callable<Integer> {
  /** Earlier observations: where shrinkage matters most, and where an item speaks for itself. */
  private static final int[][] GROUPS = {{0, 0}, {1, 4}, {5, 19}, {20, Integer.MAX_VALUE}};

  @Spec private CommandSpec spec;

  @Mixin private TimedLogOptions source;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description =
          "how long a buyer is watched for a second purchase (as in a shop with this log)")
  private Integer window;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "seed of the bootstrap (${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() {
    if (window != null && window < 2) {
      throw wrong("--window %d must be 2 days or more".formatted(window));
    }
    measure(source.read().dataset());
    return 0;
  }

  private void measure(BehaviourDataset dataset) {
    Duration watched = window == null ? Repurchases.window(dataset) : Duration.ofDays(window);
    long middle = dataset.firstTime() + (dataset.lastTime() - dataset.firstTime()) / 2;
    ShopQuality known = ShopQuality.of(dataset.before(middle), watched);
    Optional<QualityTrial> repurchases =
        trial(known.repurchases(), Repurchases.of(dataset, watched, middle));
    Optional<QualityTrial> ratings =
        trial(known.ratings(), ItemRatings.of(dataset.between(middle, Long.MAX_VALUE)));
    if (repurchases.isEmpty() && ratings.isEmpty()) {
      throw new UnreadableLog(
          "%s has neither ratings in both of its halves nor buyers with %d days to buy again in both; a shorter --window may help"
              .formatted(source.data(), watched.toDays()));
    }
    PrintWriter out = spec.commandLine().getOut();
    repurchases.ifPresent(
        trial -> {
          out.printf("bought again within %d days%n", watched.toDays());
          print(out, trial, true);
        });
    ratings.ifPresent(
        trial -> {
          out.printf("ratings%n");
          print(out, trial, false);
        });
    out.flush();
  }

  private static Optional<QualityTrial> trial(Optional<QualityTable> known, Evidence later) {
    return known.filter(table -> later.total() > 0).map(table -> new QualityTrial(table, later));
  }

  private void print(PrintWriter out, QualityTrial trial, boolean share) {
    out.printf(
        Locale.ROOT,
        "learned from %,d observations: the shop's mean is %.4f and worth %.1f observations; later it is %.4f%n",
        trial.known().observations(),
        trial.known().shopMean(),
        trial.known().strength(),
        trial.later().mean());
    print(out, trial, trial.items(0, Integer.MAX_VALUE), "all items", share);
    for (int[] group : GROUPS) {
      int[] items = trial.items(group[0], group[1]);
      if (items.length > 0) {
        print(out, trial, items, name(group), share);
      }
    }
    out.println();
  }

  private void print(
      PrintWriter out, QualityTrial trial, int[] items, String which, boolean share) {
    out.printf(
        Locale.ROOT,
        "%n%s: %,d items, %,d later observations%n%-14s %14s %10s   above shrunk%n",
        which,
        items.length,
        trial.observations(items),
        "",
        "squared error",
        share ? "log loss" : "");
    for (QualityPrediction prediction : QualityPrediction.values()) {
      Optional<Interval> excess = trial.excess(prediction, items, seed);
      out.printf(
          Locale.ROOT,
          "%-14s %14.5f %10s   %s%n",
          prediction.label(),
          trial.squaredError(prediction, items),
          share ? String.format(Locale.ROOT, "%.4f", trial.logLoss(prediction, items)) : "",
          excess
              .map(of -> String.format(Locale.ROOT, "%+.5f to %+.5f", of.low(), of.high()))
              .orElse(""));
    }
  }

  private static String name(int[] group) {
    if (group[1] == Integer.MAX_VALUE) {
      return "%d earlier observations and more".formatted(group[0]);
    }
    return group[0] == group[1]
        ? "no earlier observation"
        : "%d to %d earlier observations".formatted(group[0], group[1]);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
