package dev.penchant.lab.bench;

import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsLoss;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.AlsSolver;
import dev.penchant.modeling.als.ImplicitAls;
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

  @Option(names = "--rank", defaultValue = "64", description = "(${DEFAULT-VALUE})")
  private int rank;

  @Option(names = "--iterations", defaultValue = "15", description = "(${DEFAULT-VALUE})")
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
    Optional<AlsPeer> peer =
        options.peer().map(name -> Peers.find(AlsPeer.class, AlsPeer::name, name));
    AlsHyperparameters hyperparameters = options.checked(() -> hyperparameters(peer));
    Workload workload = options.workload();
    Stopwatch watch = new Stopwatch();
    AlsModel model =
        ImplicitAls.train(
            workload.interactions(), hyperparameters, options.seed(), options.threads(), watch);
    Figures own =
        new Figures(
            "penchant", watch.timing(), Map.of("loss", AlsLoss.of(model, workload.interactions())));
    options
        .dump()
        .map(ArrayDump::new)
        .ifPresent(
            dump -> {
              dump.write("user-factors", model.userFactors());
              dump.write("item-factors", model.itemFactors());
            });
    Optional<Figures> others = peer.map(other -> figures(other, workload, hyperparameters));
    BenchReport report =
        new BenchReport(
            "ALS by %s, rank %d, alpha %s, regularization %s: %s"
                .formatted(solver.solver, rank, alpha, regularization, workload),
            "iteration",
            options.threads(),
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

  private Figures figures(AlsPeer peer, Workload workload, AlsHyperparameters hyperparameters) {
    AlsPeer.Result result =
        peer.train(workload.interactions(), hyperparameters, options.seed(), options.threads());
    return new Figures(
        peer.name(),
        result.timing(),
        Map.of("loss", AlsLoss.of(result.model(), workload.interactions())));
  }
}
