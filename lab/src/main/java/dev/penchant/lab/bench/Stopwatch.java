package dev.penchant.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.penchant.modeling.Progress;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Wall and processor time of each round of a training, taken at its reports. The first rounds run
 * code that the JVM has not compiled yet; {@link #timing} leaves the first quarter out and says
 * what remains in median and minimum. Used by one thread at a time.
 */
public final class Stopwatch implements Progress {
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Progress told;
  private final List<Double> wallSeconds = new ArrayList<>();
  private final List<Double> cpuSeconds = new ArrayList<>();
  private long lastWall;
  private long lastCpu;
  private boolean running;

  /** Tells nobody. */
  public Stopwatch() {
    this(Progress.none());
  }

  /**
   * @param told hears of the rounds, between them
   */
  Stopwatch(Progress told) {
    this.told = told;
  }

  @Override
  public void report(double fraction, String message) {
    lap();
    told.report(fraction, message);
    begin();
  }

  @Override
  public void checkStop() {}

  /** Ends a round, if one is running, and begins the next. */
  public void lap() {
    long wall = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    if (running) {
      wallSeconds.add((wall - lastWall) / 1e9);
      cpuSeconds.add((cpu - lastCpu) / 1e9);
    }
    running = true;
    lastWall = wall;
    lastCpu = cpu;
  }

  private void begin() {
    lastWall = System.nanoTime();
    lastCpu = system.getProcessCpuTime();
  }

  /** What happens until the next lap belongs to no round. */
  void pause() {
    running = false;
  }

  /**
   * Processor seconds of a round, averaged over the second half: for rounds of a few ticks of the
   * processor's clock (10 ms), of which the median is a whole number of ticks.
   *
   * @throws java.util.NoSuchElementException if no round was measured
   */
  double meanCpu() {
    return cpuSeconds.subList(cpuSeconds.size() / 2, cpuSeconds.size()).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  /**
   * @throws IllegalArgumentException if no round was measured
   */
  public Timing timing() {
    int warmUp = wallSeconds.size() / 4;
    return new Timing(
        Spread.of(wallSeconds.subList(warmUp, wallSeconds.size())),
        Spread.of(cpuSeconds.subList(warmUp, cpuSeconds.size())));
  }
}
