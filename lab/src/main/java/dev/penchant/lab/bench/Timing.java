package dev.penchant.lab.bench;

/** A round's wall and processor seconds (all threads together). */
public record Timing(Spread wall, Spread cpu) {

  /** Of a peer that tells only the mean over its rounds. */
  public static Timing ofMeans(double wallSeconds, double cpuSeconds) {
    return new Timing(new Spread(wallSeconds, wallSeconds), new Spread(cpuSeconds, cpuSeconds));
  }
}
