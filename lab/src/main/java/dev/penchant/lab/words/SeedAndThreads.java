package dev.penchant.lab.words;

import picocli.CommandLine.Option;

/** The chance and the processors that a measurement takes; picocli fills it in. */
public final class SeedAndThreads {
  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "seed of all chance (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "default: the processors there are")
  private Integer threads;

  public long seed() {
    return seed;
  }

  /** As many as there are processors unless a number was given. */
  public int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
