package dev.penchant.lab.loop;

import dev.penchant.lab.bench.InnerLoops;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link KernelLoops} in JVMs that are started like this one. */
public final class JmhLoops implements InnerLoops {

  @Override
  public void run(String pattern, int rounds, Optional<Path> json) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(KernelLoops.class.getName() + "\\." + pattern)
            .forks(1)
            .jvmArgs(
                ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new))
            .warmupIterations(rounds)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(rounds)
            .measurementTime(TimeValue.milliseconds(500));
    json.ifPresent(
        file -> options.result(file.toString()).resultFormat(ResultFormatType.JSON));
    try {
      new Runner(options.build()).run();
    } catch (RunnerException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
