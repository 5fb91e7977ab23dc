package dev.penchant.lab.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads a kernel, and its peer, are measured with; picocli fills it in. */
final class ThreadOption {
  /** Far above any machine's processors; each holds memory of its own. */
  private static final int MOST = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int threads;

  @Option(
      names = "--threads",
      defaultValue = "4",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "threads of the kernel, and of a peer (${DEFAULT-VALUE})")
  private void threads(int wanted) {
    if (wanted > MOST) {
      throw new ParameterException(
          command.commandLine(), "--threads is %d, must be at most %d".formatted(wanted, MOST));
    }
    threads = wanted;
  }

  int count() {
    return threads;
  }
}
