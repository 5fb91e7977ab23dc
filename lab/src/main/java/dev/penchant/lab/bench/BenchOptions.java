package dev.penchant.lab.bench;

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
      names = "--data",
      paramLabel = "FILE",
      description =
          "lines of 'user item count [timestamp]' or a UCI docword file, plain or gzipped, instead of generated data")
  private Path data;

  @Option(
      names = "--users",
      defaultValue = "20000",
      paramLabel = "N",
      description = "users or documents to generate (${DEFAULT-VALUE})")
  private int users;

  @Option(
      names = "--items",
      defaultValue = "10000",
      paramLabel = "N",
      description = "items or words to generate (${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--interactions",
      defaultValue = "1800000",
      paramLabel = "N",
      description = "interactions or tokens to generate, repeats counted (${DEFAULT-VALUE})")
  private int interactions;

  @Option(
      names = "--threads",
      defaultValue = "4",
      paramLabel = "N",
      description = "threads of the kernel and of the peer (${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", paramLabel = "OUT", description = "write the figures there")
  private Path json;

  @Option(
      names = "--dump",
      paramLabel = "DIR",
      description = "write what was learned there: little-endian arrays, each with a header file")
  private Path dump;

  @Option(
      names = "--peer",
      paramLabel = "NAME",
      description = "run this peer on the same work (build with the Maven profile peers)")
  private String peer;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * What the flags stand for, checked before anything is measured.
   *
   * @param settings throws {@link IllegalArgumentException} for what cannot be
   * @throws ParameterException with the same message, so that the command ends with its usage
   */
  <T> T checked(Supplier<T> settings) {
    require(users >= 1, "--users", users);
    require(items >= 1, "--items", items);
    require(interactions >= 1, "--interactions", interactions);
    require(threads >= 1, "--threads", threads);
    try {
      return settings.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private void require(boolean holds, String flag, int value) {
    if (!holds) {
      throw new ParameterException(
          command.commandLine(), "%s is %d, must be at least 1".formatted(flag, value));
    }
  }

  Workload workload() {
    Workload workload =
        given().orElseGet(() -> Workload.generated(users, items, interactions, seed));
    // what it was made of is garbage now, and would count as memory that the kernel needs
    System.gc();
    return workload;
  }

  /** What {@code --data} names. */
  Optional<Workload> given() {
    return Optional.ofNullable(data).map(Workload::read);
  }

  int users() {
    return users;
  }

  int items() {
    return items;
  }

  int threads() {
    return threads;
  }

  long seed() {
    return seed;
  }

  Optional<Path> json() {
    return Optional.ofNullable(json);
  }

  Optional<Path> dump() {
    return Optional.ofNullable(dump);
  }

  Optional<String> peer() {
    return Optional.ofNullable(peer);
  }
}
