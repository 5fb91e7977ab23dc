package dev.penchant.lab.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Benchmarks of the kernels' inner loops; found by {@link java.util.ServiceLoader} where the build
 * had the Maven profile {@code jmh}. Implementations are public.
 */
public interface InnerLoops {

  /**
   * Runs them and prints the outcome.
   *
   * @param pattern a regular expression of the loops' names
   * @param rounds of half a second each, to warm up and to measure
   * @param json a file for the figures
   */
  void run(String pattern, int rounds, Optional<Path> json);
}
