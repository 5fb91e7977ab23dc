package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.Period;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a user's events as independent signs of interest, day by day. An item counts anew only a
 * month after it was last turned to: a second look, or a rating after the delivery, echoes the
 * first and is no further sign.
 */
public final class EvidenceReader {
  private static final long ECHO_SECONDS = Duration.ofDays(30).toSeconds();

  private final ServedModel model;
  private final PopulationCourse population;
  private final ZoneId zone;

  public EvidenceReader(ServedModel model, PopulationCourse population, ZoneId zone) {
    this.model = model;
    this.population = population;
    this.zone = zone;
  }

  /**
   * The days with signs, oldest first.
   *
   * @param profile of the whole history: what decides between topics that share an item
   */
  public List<DayEvidence> read(UserEvents events, float[] profile) {
    List<DayEvidence> days = new ArrayList<>();
    Map<Integer, Long> lastTurnedTo = new HashMap<>();
    LocalDate day = LocalDate.MIN;
    List<Integer> items = new ArrayList<>();
    for (int event = 0; event < events.length(); event++) {
      int item = model.modelIndex(events.item(event));
      if (item == ServedModel.UNKNOWN
          || model.strengths().of(events.typeCode(event), events.value(event)) <= 0) {
        continue;
      }
      Long before = lastTurnedTo.put(item, events.epochSecond(event));
      if (before != null && events.epochSecond(event) - before < ECHO_SECONDS) {
        continue;
      }
      LocalDate on = LocalDate.ofInstant(events.time(event), zone);
      if (!on.equals(day)) {
        close(day, items, profile, days);
        day = on;
        items.clear();
      }
      items.add(item);
    }
    close(day, items, profile, days);
    return days;
  }

  private void close(LocalDate day, List<Integer> items, float[] profile, List<DayEvidence> days) {
    if (items.isEmpty()) {
      return;
    }
    Period period = Period.of(model.artifacts().profiles().firstPeriod().length(), day);
    float[] sums = new float[profile.length];
    items.forEach(item -> addTopics(item, profile, sums));
    days.add(new DayEvidence(period, sums, seasonless(sums, period), items.size()));
  }

  private float[] seasonless(float[] sums, Period period) {
    float[] season = population.season(period);
    float[] without = new float[sums.length];
    double total = 0;
    double totalWithout = 0;
    for (int topic = 0; topic < sums.length; topic++) {
      without[topic] = sums[topic] / season[topic];
      total += sums[topic];
      totalWithout += without[topic];
    }
    for (int topic = 0; topic < sums.length; topic++) {
      without[topic] *= (float) (total / totalWithout);
    }
    return without;
  }

  private void addTopics(int item, float[] profile, float[] sums) {
    TopicModel topics = model.artifacts().topicModel();
    double total = 0;
    for (int topic = 0; topic < sums.length; topic++) {
      total += (double) profile[topic] * topics.probability(topic, item);
    }
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] +=
          total > 0
              ? (float) (profile[topic] * topics.probability(topic, item) / total)
              : 1f / sums.length;
    }
  }
}
