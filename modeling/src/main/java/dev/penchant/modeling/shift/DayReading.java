package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.lda.TopicModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one user's events as independent signs of interest, day by day. An item counts anew only a
 * month after it was last turned to: a second look, or a rating after the delivery, echoes the
 * first and is no further sign. Made anew for each user; not thread-safe.
 */
public final class DayReading {
  private static final long ECHO_SECONDS = Duration.ofDays(30).toSeconds();

  /** More would change little: every round moves what decides by half of what is left, or less. */
  private static final int ROUNDS = 3;

  private final TopicModel topics;
  private final PopulationCourse population;
  private final PeriodLength length;
  private final ZoneId zone;
  private final float[] profile;
  private final List<DayEvidence> days = new ArrayList<>();
  private final Map<Integer, Long> lastTurnedTo = new HashMap<>();
  private final List<Integer> items = new ArrayList<>();
  private LocalDate day = LocalDate.MIN;

  /**
   * @param profile of the user's whole history, which sums to 1: what decides between topics that
   *     share an item, beside the other items of its day
   */
  public DayReading(
      TopicModel topics,
      PopulationCourse population,
      PeriodLength length,
      ZoneId zone,
      float[] profile) {
    this.topics = topics;
    this.population = population;
    this.length = length;
    this.zone = zone;
    this.profile = profile;
  }

  /**
   * Adds an event in favour of an item, none older than those before.
   *
   * @param item index in the topic model
   */
  public void add(int item, long epochSecond) {
    Long before = lastTurnedTo.put(item, epochSecond);
    if (before != null && epochSecond - before < ECHO_SECONDS) {
      return;
    }
    LocalDate on = LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
    if (!on.equals(day)) {
      close();
      day = on;
    }
    items.add(item);
  }

  /** The days with signs, oldest first. */
  public List<DayEvidence> days() {
    close();
    return List.copyOf(days);
  }

  private void close() {
    if (items.isEmpty()) {
      return;
    }
    Period period = Period.of(length, day);
    float[] sums = topicSums();
    days.add(
        new DayEvidence(period, day.toEpochDay(), sums, population.season(period), items.size()));
    items.clear();
  }

  /**
   * The profile decides between an item's topics first; then what it makes of the whole day does,
   * the profile being worth as much as the day (expectation maximisation, a few rounds of it).
   */
  private float[] topicSums() {
    float[] deciding = profile;
    float[] sums = deciding;
    for (int round = 0; round < ROUNDS; round++) {
      sums = new float[profile.length];
      for (int item : items) {
        addTopics(item, deciding, sums);
      }
      deciding = new float[profile.length];
      for (int topic = 0; topic < deciding.length; topic++) {
        deciding[topic] = (profile[topic] + sums[topic] / items.size()) / 2;
      }
    }
    return sums;
  }

  private void addTopics(int item, float[] deciding, float[] sums) {
    double total = 0;
    for (int topic = 0; topic < sums.length; topic++) {
      total += (double) deciding[topic] * topics.probability(topic, item);
    }
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] +=
          total > 0
              ? (float) (deciding[topic] * topics.probability(topic, item) / total)
              : 1f / sums.length;
    }
  }
}
