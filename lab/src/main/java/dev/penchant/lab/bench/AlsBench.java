package dev.penchant.lab.bench;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsLoss;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.AlsSolver;
import dev.penchant.modeling.als.ImplicitAls;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench als}: seconds per iteration and loss. */
@Command(
    name = "als",
    description = "Implicit matrix factorization; peers: spark.",
    mixinStandardHelpOptions = true)
final class AlsBench implements Callable<Integer> {
  private static final int CONJUGATE_GRADIENT_STEPS = 3;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private WorkloadOptions work;
  @Mixin private ThreadOption threads;
  @Mixin private PeerOption peers;
  @Mixin private DumpOption dump;

  @Option(
      names = "--rank",
      defaultValue = "64",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int rank;

  @Option(
      names = "--iterations",
      defaultValue = "15",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int iterations;

  @Option(names = "--alpha", defaultValue = "40", description = "(${DEFAULT-VALUE})")
  private double alpha;

  @Option(names = "--regularization", defaultValue = "0.05", description = "(${DEFAULT-VALUE})")
  private double regularization;

  @Option(
      names = "--regularization-exponent",
      defaultValue = "0",
      description = "0: the same for every row; 1: times the row's weight (${DEFAULT-VALUE})")
  private double exponent;

  @Option(names = "--solver", defaultValue = "cg", description = "cg or exact (${DEFAULT-VALUE})")
  private SolverName solver;

  /** As typed. */
  enum SolverName {
    CG(AlsSolver.CONJUGATE_GRADIENT),
    EXACT(AlsSolver.CHOLESKY);

    private final AlsSolver solver;

    SolverName(AlsSolver solver) {
      this.solver = solver;
    }
  }

  @Override
  public Integer call() {
    Optional<AlsPeer> peer = peers.find(AlsPeer.class, AlsPeer::name);
    AlsHyperparameters hyperparameters = options.checked(() -> hyperparameters(peer));
    Workload workload = work.load(options);
    requireFits(workload.interactions());
    Stopwatch watch = new Stopwatch(options.progress());
    AlsModel model = train(workload.interactions(), hyperparameters, watch);
    Figures own =
        new Figures(
            "penchant", watch.timing(), Map.of("loss", AlsLoss.of(model, workload.interactions())));
    dump.dump()
        .ifPresent(
            folder -> {
              folder.writeIds("users", workload.users());
              folder.writeIds("items", workload.items());
              folder.write("user-factors", model.userFactors());
              folder.write("item-factors", model.itemFactors());
            });
    Optional<Figures> others = peer.map(other -> figures(other, workload, hyperparameters));
    BenchReport report =
        new BenchReport(
            "ALS by %s, rank %d, alpha %s, regularization %s: %s"
                .formatted(solver.solver, rank, alpha, regularization, workload),
            "iteration",
            threads.count(),
            own,
            others);
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private AlsHyperparameters hyperparameters(Optional<AlsPeer> peer) {
    AlsHyperparameters hyperparameters =
        new AlsHyperparameters(
            rank,
            iterations,
            alpha,
            regularization,
            exponent,
            solver.solver,
            CONJUGATE_GRADIENT_STEPS);
    peer.ifPresent(other -> other.check(hyperparameters));
    return hyperparameters;
  }

  /** Both sides' factors are held twice: as the kernel pads them, and as the model keeps them. */
  private void requireFits(InteractionMatrix interactions) {
    MemoryNeed.requireArray("users", interactions.rowCount(), rank);
    MemoryNeed.requireArray("items", interactions.columnCount(), rank);
    double rows = (double) interactions.rowCount() + interactions.columnCount();
    MemoryNeed.require(
        "%d factors".formatted(rank),
        2 * rows * rank * Float.BYTES
            + 2.0 * interactions.interactionCount() * (Integer.BYTES + Float.BYTES));
  }

  private AlsModel train(
      InteractionMatrix interactions, AlsHyperparameters hyperparameters, Stopwatch watch) {
    try {
      return ImplicitAls.train(
          interactions, hyperparameters, options.seed(), threads.count(), watch);
    } catch (ArithmeticException unsolvable) {
      throw new CommandFailed(unsolvable.getMessage(), unsolvable);
    }
  }

  private Figures figures(AlsPeer peer, Workload workload, AlsHyperparameters hyperparameters) {
    options.begin("%s on the same work".formatted(peer.name()));
    AlsPeer.Result result =
        peer.train(workload.interactions(), hyperparameters, options.seed(), threads.count());
    return new Figures(
        peer.name(),
        result.timing(),
        Map.of("loss", AlsLoss.of(result.model(), workload.interactions())));
  }
}
