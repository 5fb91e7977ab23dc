package dev.penchant.lab.bench;

import dev.penchant.lab.words.Output;
import dev.penchant.modeling.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every benchmark is asked alike; picocli fills it in. */
final class BenchOptions {
  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      converter = Output.class,
      description = "write the figures there")
  private Path json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * What the flags stand for, checked before anything is measured.
   *
   * @param settings throws {@link IllegalArgumentException} for what cannot be
   * @throws ParameterException with the same message, so that the command ends with its usage
   */
  <T> T checked(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  /** Tells on the terminal how far a benchmark is. */
  Progress progress() {
    return new RoundProgress(command.commandLine().getErr());
  }

  /** Tells on the terminal what begins. */
  void begin(String work) {
    PrintWriter err = command.commandLine().getErr();
    err.println(work);
    err.flush();
  }

  long seed() {
    return seed;
  }

  Optional<Path> json() {
    return Optional.ofNullable(json);
  }
}
