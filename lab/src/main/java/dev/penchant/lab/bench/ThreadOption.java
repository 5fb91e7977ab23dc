package dev.penchant.lab.bench;

import dev.penchant.lab.words.Threads;
import picocli.CommandLine.Option;

/** How many threads a kernel, and its peer, are measured with; picocli fills it in. */
final class ThreadOption {
  @Option(
      names = "--threads",
      defaultValue = "4",
      paramLabel = "N",
      converter = Threads.class,
      description = "threads of the kernel, and of a peer (${DEFAULT-VALUE})")
  private int threads;

  int count() {
    return threads;
  }
}
