package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.Period;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one day of a user says about topics. A day is the unit of evidence, because what a user does
 * on one day hangs together: thirty lines of one basket are not thirty independent signs.
 *
 * @param topicSums one per topic: how many of the day's items belong to it, an item that fits
 *     several counting in parts
 * @param eventCount distinct items in whose favour something happened, the sum of {@code topicSums}
 */
public record DayEvidence(Period period, float[] topicSums, int eventCount) {

  /**
   * A user's days, oldest first, as far as the model knows their items.
   *
   * @param profile of the whole history: what decides between topics that share an item
   */
  public static List<DayEvidence> of(
      UserEvents events, float[] profile, ServedModel model, ZoneId zone) {
    List<DayEvidence> days = new ArrayList<>();
    LocalDate day = LocalDate.MIN;
    Set<Integer> seen = new HashSet<>();
    float[] sums = new float[0];
    for (int event = 0; event < events.length(); event++) {
      int item = model.modelIndex(events.item(event));
      if (item == ServedModel.UNKNOWN
          || model.strengths().of(events.typeCode(event), events.value(event)) <= 0) {
        continue;
      }
      LocalDate on = LocalDate.ofInstant(events.time(event), zone);
      if (!on.equals(day)) {
        close(day, sums, seen, model, days);
        day = on;
        sums = new float[profile.length];
      }
      if (seen.add(item)) {
        addTopics(item, profile, model.artifacts().topicModel(), sums);
      }
    }
    close(day, sums, seen, model, days);
    return days;
  }

  private static void close(
      LocalDate day, float[] sums, Set<Integer> seen, ServedModel model, List<DayEvidence> days) {
    if (!seen.isEmpty()) {
      Period period = Period.of(model.artifacts().profiles().firstPeriod().length(), day);
      days.add(new DayEvidence(period, sums, seen.size()));
      seen.clear();
    }
  }

  private static void addTopics(int item, float[] profile, TopicModel topics, float[] sums) {
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
