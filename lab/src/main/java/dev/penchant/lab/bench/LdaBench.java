package dev.penchant.lab.bench;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench lda}: seconds per pass, tokens a second, perplexity. */
@Command(
    name = "lda",
    description = "Topics by Gibbs sampling; peers: mallet.",
    mixinStandardHelpOptions = true)
final class LdaBench implements Callable<Integer> {
  private static final String PENCHANT = "penchant";

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private WorkloadOptions work;
  @Mixin private ThreadOption threads;
  @Mixin private PeerOption peers;
  @Mixin private DumpOption dump;

  @Option(
      names = "--topics",
      defaultValue = "50",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int topics;

  @Option(
      names = "--passes",
      defaultValue = "120",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int passes;

  @Option(
      names = "--alpha",
      defaultValue = "0.1",
      description = "prior of each topic in a history (${DEFAULT-VALUE})")
  private double alpha;

  @Option(
      names = "--beta",
      defaultValue = "0.01",
      description = "prior of each item in a topic (${DEFAULT-VALUE})")
  private double beta;

  @Option(
      names = "--prior-interval",
      defaultValue = "0",
      description = "learn a prior for each topic every so many passes, 0 never (${DEFAULT-VALUE})")
  private int priorInterval;

  @Option(
      names = "--averaged-passes",
      defaultValue = "1",
      converter = Count.class,
      description = "over so many last passes our topics are averaged (${DEFAULT-VALUE})")
  private int averagedPasses;

  @Override
  public Integer call() {
    Optional<LdaPeer> peer = peers.find(LdaPeer.class, LdaPeer::name);
    LdaHyperparameters hyperparameters =
        options.checked(
            () ->
                new LdaHyperparameters(topics, passes, alpha, beta, priorInterval, averagedPasses));
    Workload workload = work.load(options);
    HeldOutHistories histories = new HeldOutHistories(workload.interactions(), options.seed());
    InteractionMatrix training = histories.training();
    requireLearnable(training);
    double tokens = Workload.tokens(training);
    Stopwatch watch = new Stopwatch(options.progress());
    TopicModel model =
        LatentDirichletAllocation.train(
            training, hyperparameters, options.seed(), threads.count(), watch);
    Figures own = figures(PENCHANT, watch.timing(), tokens, histories, model);
    dump.dump()
        .ifPresent(
            folder -> {
              folder.writeIds("items", workload.items());
              folder.write("topics", model.topics());
              folder.write(
                  "alpha", new FactorMatrix(1, hyperparameters.topicCount(), model.alpha()));
            });
    Optional<Figures> others =
        peer.map(
            other -> {
              options.begin("%s on the same work".formatted(other.name()));
              LdaPeer.Result result =
                  other.train(training, hyperparameters, options.seed(), threads.count());
              return figures(other.name(), result.timing(), tokens, histories, result.model());
            });
    BenchReport report =
        new BenchReport(
            "LDA, %d topics, %d passes over %,.0f tokens: %s"
                .formatted(topics, passes, tokens, workload),
            "pass",
            threads.count(),
            own,
            others);
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private void requireLearnable(InteractionMatrix training) {
    if (training.interactionCount() == 0) {
      throw new CommandFailed(
          "no history is left to learn from: of %,d, every twentieth from the first on is kept to be predicted"
              .formatted(training.rowCount()));
    }
    MemoryNeed.requireArray("items", training.columnCount(), topics);
    // counts, the threads' changes of them, probabilities
    MemoryNeed.require(
        "%d topics".formatted(topics), 3.0 * Float.BYTES * topics * training.columnCount());
  }

  /** Both sides' topics are judged by the same code; so is how fast a profile is folded in. */
  private static Figures figures(
      String name, Timing timing, double tokens, HeldOutHistories histories, TopicModel model) {
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("tokensPerSecond", tokens / timing.wall().median());
    measures.put("tokensPerCpuSecond", tokens / timing.cpu().median());
    measures.put("perplexity", histories.perplexity(model));
    if (name.equals(PENCHANT)) {
      measures.put("foldInMicroseconds", histories.foldInMicroseconds(model));
    }
    return new Figures(name, timing, measures);
  }
}
