package dev.penchant.lab.topic;

import dev.penchant.lab.log.LogFile;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import dev.penchant.lab.words.Threads;
import dev.penchant.lab.words.TopicCount;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LdaHyperparameters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant evaluate-topics}: do topics stay what they are when they are trained again? */
@Command(
    name = "evaluate-topics",
    description =
        "Trains topics twice, by other seeds and on more events, and measures how far the profiles of idle users move and how many topics keep their names.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TopicsCommand implements Callable<Integer> {
  /** As trainings count. */
  private static final EventStrengths IN_FAVOUR = EventStrengths.defaults().inFavour();

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "the log, plain or gzipped; a simulated shop if left out")
  private Path data;

  @Option(
      names = "--format",
      defaultValue = "online-retail",
      paramLabel = "FORMAT",
      description = "online-retail, taobao or events-tsv (${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--topics",
      converter = TopicCount.class,
      defaultValue = "20",
      paramLabel = "N",
      description = "how many topics are learned (${DEFAULT-VALUE})")
  private int topics;

  @Option(
      names = "--passes",
      converter = Count.class,
      defaultValue = "200",
      paramLabel = "N",
      description = "of each training (${DEFAULT-VALUE})")
  private int passes;

  @Option(
      names = "--growth",
      defaultValue = "0.1",
      paramLabel = "SHARE",
      description = "by how much the log has grown when it is trained again (${DEFAULT-VALUE})")
  private double growth;

  @Option(
      names = "--new-items",
      split = ",",
      paramLabel = "WEIGHT",
      description =
          "instead: keep every tenth item from training and measure what its words tell of its topics, with so many tokens of words an event; 0 learns words after the topics")
  private List<Double> wordWeights = List.of();

  @Option(
      names = "--pairs",
      converter = Count.class,
      defaultValue = "3",
      paramLabel = "N",
      description = "pairs of seeds (${DEFAULT-VALUE})")
  private int pairs;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "the first seed (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--threads",
      converter = Threads.class,
      defaultValue = "2",
      paramLabel = "N",
      description = "(${DEFAULT-VALUE})")
  private int threads;

  @Override
  public Integer call() {
    if (!(growth > 0 && growth <= 1)) {
      throw wrong("--growth must be above 0 and at most 1, but is " + growth);
    }
    if (!wordWeights.stream()
        .allMatch(weight -> weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw wrong("--new-items takes numbers of at least 0, but is " + wordWeights);
    }
    if (data == null) {
      IdleFlags.refuse(spec, List.of("--format"), "without --data");
    }
    if (!wordWeights.isEmpty()) {
      IdleFlags.refuse(spec, List.of("--growth", "--pairs"), "beside --new-items");
    }
    LdaHyperparameters hyperparameters = LdaHyperparameters.ofHistories(topics).withPasses(passes);
    TopicLog log =
        data == null
            ? TopicLog.simulated()
            : TopicLog.read(LogFile.timed(spec, data, format), spec.commandLine().getErr());
    MemoryNeed.requireTopics(log.dataset(), topics, 1);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %,d events, %d topics, %d passes, %s %d%n%n",
        log.name(),
        log.dataset().eventCount(),
        topics,
        passes,
        wordWeights.isEmpty() ? pairs + " pairs of seeds from" : "seed",
        seed);
    if (wordWeights.isEmpty()) {
      measure(log, hyperparameters).print(out);
    } else {
      measureNewItems(log, hyperparameters, out);
    }
    return 0;
  }

  private void measureNewItems(TopicLog log, LdaHyperparameters hyperparameters, PrintWriter out) {
    NewItemsTrial trial = new NewItemsTrial(log, IN_FAVOUR, hyperparameters, threads);
    out.println("| word tokens an event | new items | users | area under curve | perplexity |");
    out.println("| --- | --- | --- | --- | --- |");
    for (double weight : wordWeights) {
      NewItemsTrial.Measured measured = trial.measured(weight, seed, Progress.none());
      out.printf(
          Locale.ROOT,
          "| %s | %d | %,d | %.4f | %.1f |%n",
          weight,
          measured.items(),
          measured.users(),
          measured.area(),
          measured.perplexity());
      out.flush();
    }
  }

  private StabilityTable measure(TopicLog log, LdaHyperparameters hyperparameters) {
    StabilityTable table = new StabilityTable();
    long moment = log.momentBeforeGrowth(growth);
    String more = String.format(Locale.ROOT, "%.0f%% more events", 100 * growth);
    for (int pair = 0; pair < pairs; pair++) {
      long first = seed + 2L * pair;
      StabilityTrial trial =
          new StabilityTrial(
              log, moment, IN_FAVOUR, hyperparameters, first, threads, Progress.none());
      table.add("same events, other seed", trial.sameEvents(first + 1, Progress.none()));
      table.add(more + ", other seed", trial.moreEvents(first + 1, Progress.none()));
      table.add(more + ", begun anew and only aligned", trial.anew(first + 1, Progress.none()));
    }
    return table;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
