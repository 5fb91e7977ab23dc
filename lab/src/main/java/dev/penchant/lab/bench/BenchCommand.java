package dev.penchant.lab.bench;

import dev.penchant.lab.server.ServerBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penchant bench}: measures one kernel a subcommand. */
@Command(
    name = "bench",
    description = "Measures the kernels: time, quality and memory, beside a peer if asked.",
    subcommands = {
      AlsBench.class,
      LdaBench.class,
      TopItemsBench.class,
      LstmBench.class,
      NeighboursBench.class,
      ListsBench.class,
      LoopsBench.class,
      CostBench.class,
      ServerBench.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "KERNEL")
public final class BenchCommand {
  @Spec private CommandSpec spec;

  /** Hears the words that are none of the subcommands. */
  @Parameters(hidden = true, arity = "0..1")
  private void unknown(String kernel) {
    if (kernel != null) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no kernel '%s'; there are %s"
              .formatted(kernel, String.join(", ", spec.subcommands().keySet())));
    }
  }
}
