package dev.penchant.ingestion.simulation;

import java.util.SplittableRandom;

/**
 * A stream of chance that depends on its seed alone. Transcendental functions are those of {@link
 * StrictMath}, so that every machine draws the same. Not thread-safe.
 */
final class Dice {
  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream of one subject; the streams of different subjects are independent. */
  static Dice of(long seed, long subject) {
    return new Dice(new SplittableRandom(seed).nextLong() ^ scattered(subject));
  }

  private static long scattered(long subject) {
    return new SplittableRandom(subject * 0x9E3779B97F4A7C15L).nextLong();
  }

  /** Uniform in {@code [0, 1)}. */
  double uniform() {
    return random.nextDouble();
  }

  /** Uniform in {@code [low, high)}. */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform in {@code 0} to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Exponential with the mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** Standard normal, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(exponential(2));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** Poisson with a small mean, by Knuth's product of uniforms. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** An index drawn with probability proportional to its weight; the weights are not negative. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double point = random.nextDouble() * total;
    for (int index = 0; index < weights.length - 1; index++) {
      point -= weights[index];
      if (point < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }
}
