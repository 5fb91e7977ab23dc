package dev.penchant.lab.bench;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.ImplicitAls;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.neighbour.OrderedHyperparameters;
import dev.penchant.modeling.neighbour.OrderedNeighbours;
import dev.penchant.modeling.ranking.ItemSignals;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.UserScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench lists}: what the server computes for a list, by search and in full. */
@Command(
    name = "lists",
    description =
        "The best items by all signals of a model, found as the server finds them, beside scoring"
            + " every item by every signal; on one thread.",
    mixinStandardHelpOptions = true)
final class ListsBench implements Callable<Integer> {
  /** The model is the same however many train it, and its training is not measured. */
  private static final int TRAINING_THREADS = 4;

  /** What weighs the signals of a shop whose weights could not be learned, half of it damped. */
  private static final Map<RankingSignal, Double> WEIGHTS =
      Map.of(
          RankingSignal.FACTORS, 0.5,
          RankingSignal.NEIGHBOURS, 0.5,
          RankingSignal.TOPICS, 0.25,
          RankingSignal.OWN_FREQUENCY, 0.5,
          RankingSignal.RECENT_POPULARITY, 0.15);

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private WorkloadOptions work;

  @Option(
      names = "--topics",
      defaultValue = "30",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int topics;

  @Option(
      names = "--asked",
      defaultValue = "200",
      converter = Count.class,
      description = "users a round (${DEFAULT-VALUE})")
  private int asked;

  @Option(
      names = "--rounds",
      defaultValue = "8",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int rounds;

  private record User(UserHistory history, float[] profile) {}

  /**
   * @param shareOffered of all items, how many the search scored a list
   * @param difference greatest between the scores of both ways at one place of a list
   */
  private record Compared(
      Timing searching, Timing scoring, double shareOffered, double difference) {}

  @Override
  public Integer call() {
    Workload workload = work.load(options);
    MemoryNeed.requireArray("items", workload.interactions().columnCount(), topics);
    RankingSignals signals = model(workload.interactions());
    List<User> users = users(workload.interactions(), signals);
    Compared compared = compared(signals, users);
    BenchReport report =
        new BenchReport(
            "lists by all signals: " + workload,
            "lists of %d users".formatted(users.size()),
            1,
            new Figures(
                "penchant, search",
                compared.searching,
                Map.of(
                    "shareOfItemsScored",
                    compared.shareOffered,
                    "greatestDifference",
                    compared.difference)),
            Optional.of(new Figures("every item", compared.scoring, Map.of())));
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private Compared compared(RankingSignals signals, List<User> users) {
    SignalWeights weights = new SignalWeights(WEIGHTS, WEIGHTS);
    EveryItem every = new EveryItem(signals, weights);
    UserScores scores = new UserScores(new ItemSignals(signals));
    Stopwatch searching = new Stopwatch();
    Stopwatch scoring = new Stopwatch();
    long offered = 0;
    double difference = 0;
    Progress progress = options.progress();
    for (int round = 0; round < rounds; round++) {
      progress.report((double) round / rounds, "round %d of %d".formatted(round + 1, rounds));
      List<BestItems> found = new ArrayList<>();
      searching.lap();
      for (User user : users) {
        BestItems best = new BestItems();
        scores.compute(user.history, user.profile, weights, weights, 0);
        scores.search(best);
        found.add(best);
      }
      searching.lap();
      searching.pause();
      scoring.lap();
      for (int user = 0; user < users.size(); user++) {
        BestItems best = every.best(users.get(user).history, users.get(user).profile);
        difference = Math.max(difference, best.difference(found.get(user)));
      }
      scoring.lap();
      scoring.pause();
      offered = found.stream().mapToLong(BestItems::offered).sum();
    }
    return new Compared(
        searching.timing(),
        scoring.timing(),
        (double) offered / users.size() / signals.itemCount(),
        difference);
  }

  private RankingSignals model(InteractionMatrix interactions) {
    Progress progress = options.progress();
    AlsModel factors =
        ImplicitAls.train(
            interactions,
            AlsHyperparameters.defaults(),
            options.seed(),
            TRAINING_THREADS,
            progress);
    TopicModel topicModel =
        LatentDirichletAllocation.train(
            interactions,
            LdaHyperparameters.defaults().withTopicCount(topics).withPasses(40),
            options.seed(),
            TRAINING_THREADS,
            progress);
    ItemSequences sequences = KernelTimes.sequences(interactions);
    return KernelTimes.served(
        factors,
        topicModel,
        OrderedNeighbours.train(
            sequences, OrderedHyperparameters.defaults(), TRAINING_THREADS, progress));
  }

  private List<User> users(InteractionMatrix interactions, RankingSignals signals) {
    int step = Math.max(1, interactions.rowCount() / asked);
    return IntStream.range(0, Math.min(asked, interactions.rowCount()))
        .mapToObj(index -> history(interactions, index * step))
        .map(history -> new User(history, signals.interests().current(history)))
        .toList();
  }

  private static UserHistory history(InteractionMatrix interactions, int row) {
    int[] items =
        IntStream.range(interactions.rowStart(row), interactions.rowEnd(row))
            .map(interactions::column)
            .toArray();
    byte[] types = new byte[items.length];
    Arrays.fill(types, EventType.VIEW.code());
    float[] values = new float[items.length];
    Arrays.fill(values, Float.NaN);
    return UserHistory.of(items, types, new long[items.length], values, 0);
  }
}
