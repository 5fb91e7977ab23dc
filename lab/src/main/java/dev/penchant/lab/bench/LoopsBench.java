package dev.penchant.lab.bench;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.Output;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code penchant bench kernels}: the inner loops, with vectors and plain, under JMH. */
@Command(
    name = "kernels",
    description =
        "Nanoseconds of each inner loop, with vectors and plain; needs a build with -Pjmh.",
    mixinStandardHelpOptions = true)
final class LoopsBench implements Callable<Integer> {
  @Option(
      names = "--loops",
      defaultValue = ".*",
      paramLabel = "PATTERN",
      description = "dot, axpy, fusedRow, panelScore, topicDraw (default: all)")
  private String loops;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      converter = Count.class,
      description = "of half a second each, to warm up and to measure (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      converter = Output.class,
      description = "write the figures there")
  private Path json;

  @Override
  public Integer call() {
    ServiceLoader.load(InnerLoops.class)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "JMH is not in this build; make one with: mvn -Pjmh -DskipTests clean package"))
        .run(loops, rounds, Optional.ofNullable(json));
    return 0;
  }
}
