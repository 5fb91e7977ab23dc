package dev.penchant.lab.evolution;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One session of a simulated user, as the topics of the items looked at.
 *
 * @param day since the shop's start, with a fraction
 * @param topics those looked at, as planted
 * @param looks how often, beside {@code topics}; at least 1
 */
record Visit(double day, int[] topics, int[] looks) {
  static final double DAY_SECONDS = 86_400;

  /** The share of looks that follow the session's interest; the others are to any interest. */
  private static final double ON_TOPIC = 0.85;

  /** Longer than any pause within a session. */
  private static final Duration PAUSE = Duration.ofMinutes(20);

  static Visit of(double day, int[] counts) {
    int[] topics = IntStream.range(0, counts.length).filter(topic -> counts[topic] > 0).toArray();
    return new Visit(day, topics, IntStream.of(topics).map(topic -> counts[topic]).toArray());
  }

  /**
   * All sessions of a user, oldest first.
   *
   * @param topicOf by the item's id
   */
  static List<Visit> allOf(SimulatedShop shop, int user, Map<String, Integer> topicOf) {
    List<Visit> visits = new ArrayList<>();
    List<BehaviourEvent> views =
        shop.eventsOf(user).stream().filter(event -> event.type() == EventType.VIEW).toList();
    int[] counts = new int[shop.topics().size()];
    for (int view = 0; view < views.size(); view++) {
      Instant time = views.get(view).time();
      counts[topicOf.get(views.get(view).item().orElseThrow().value())]++;
      if (view + 1 == views.size() || time.plus(PAUSE).isBefore(views.get(view + 1).time())) {
        visits.add(of(Duration.between(shop.start(), time).toSeconds() / DAY_SECONDS, counts));
        counts = new int[counts.length];
      }
    }
    return visits;
  }

  /** {@link #logLikelihood(float[], float[], double)} of a profile that stays. */
  double logLikelihood(float[] drawn) {
    return logLikelihood(drawn, drawn, 0);
  }

  /**
   * The likelihood of these looks. With p the probabilities of being drawn, an interest z is drawn
   * by p for the session, and each look is at z (in 85 %) or at a topic drawn by p anew: Σ_z p_z
   * Π_t (.85 [t = z] + .15 p_t)^looks_t, here with what all z have in common taken out.
   *
   * @param before how likely each interest is drawn before a shift
   * @param after and after it
   * @param done how far the shift is, 0 to 1
   */
  double logLikelihood(float[] before, float[] after, double done) {
    double common = 1;
    double sum = 1;
    for (int index = 0; index < topics.length; index++) {
      int topic = topics[index];
      double drawn = before[topic] + done * (after[topic] - before[topic]);
      double any = (1 - ON_TOPIC) * drawn;
      double ratio = (ON_TOPIC + any) / any;
      double gain = 1;
      for (int look = 0; look < looks[index]; look++) {
        gain *= ratio;
        common *= any;
      }
      sum += drawn * (gain - 1);
    }
    return Math.log(common * sum);
  }
}
