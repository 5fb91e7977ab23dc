package dev.penchant.lab.evolution;

import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.time.Duration;
import java.time.Instant;

/**
 * How likely each interest is drawn under a profile in each of 24 parts of the simulated time
 * (half-months of a year): by the profile and the season, or, as noise, any. Immutable.
 */
final class DrawnInterests {
  static final int PARTS = 24;

  private final double days;
  private final double[][] seasons = new double[PARTS][];
  private final double noise;

  DrawnInterests(SimulatedShop shop, CourseMix mix) {
    days = Duration.between(shop.start(), shop.end()).toSeconds() / Visit.DAY_SECONDS;
    noise = mix.noise();
    for (int part = 0; part < PARTS; part++) {
      double middle = days * Visit.DAY_SECONDS * (part + 0.5) / PARTS;
      Instant time = shop.start().plusSeconds((long) middle);
      seasons[part] = shop.topics().stream().mapToDouble(topic -> topic.seasonAt(time)).toArray();
    }
  }

  /** How long the simulation lasts. */
  double days() {
    return days;
  }

  /** The part that the day lies in, the first and the last for days beyond them. */
  int part(double day) {
    return (int) Math.min(PARTS - 1.0, Math.max(0, day / days * PARTS));
  }

  double season(int part, int topic) {
    return seasons[part][topic];
  }

  /** By part and interest; each part sums to 1. */
  float[][] under(double[] profile) {
    float[][] drawn = new float[PARTS][profile.length];
    for (int part = 0; part < PARTS; part++) {
      double sum = 0;
      for (int topic = 0; topic < profile.length; topic++) {
        sum += profile[topic] * seasons[part][topic];
      }
      for (int topic = 0; topic < profile.length; topic++) {
        double liked = profile[topic] * seasons[part][topic] / sum;
        drawn[part][topic] = (float) ((1 - noise) * liked + noise / profile.length);
      }
    }
    return drawn;
  }
}
