package dev.penchant.lab.bench;

import dev.penchant.lab.server.ServerBench;
import picocli.CommandLine.Command;

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
public final class BenchCommand {}
