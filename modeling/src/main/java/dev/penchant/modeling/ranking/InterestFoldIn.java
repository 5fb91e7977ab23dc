package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a history into an interest profile: the topic model's fold-in with the population's profile
 * as the prior. An event in favour of an item counts 1, halved for every half-life of age; events
 * against it count nothing. Immutable and thread-safe.
 */
public final class InterestFoldIn {
  private final TopicModel topicModel;
  private final float[] prior;
  private final EventStrengths strengths;
  private final double halfLifeSeconds;

  /**
   * @param populationProfile the mean profile of all users, summing to 1
   */
  public InterestFoldIn(
      TopicModel topicModel,
      float[] populationProfile,
      EventStrengths strengths,
      SignalSettings settings) {
    if (populationProfile.length != topicModel.topicCount()) {
      throw new IllegalArgumentException(
          "a population profile of %d topics does not fit %d topics"
              .formatted(populationProfile.length, topicModel.topicCount()));
    }
    this.topicModel = topicModel;
    this.strengths = strengths;
    this.halfLifeSeconds = settings.profileHalfLife().toSeconds();
    this.prior = new float[populationProfile.length];
    for (int topic = 0; topic < prior.length; topic++) {
      prior[topic] =
          (float) Math.max(1e-6, populationProfile[topic] * settings.profilePriorWeight());
    }
  }

  /** The profile at the moment the history is seen from, older events counting less. */
  public float[] current(UserHistory history) {
    return foldIn(history, halfLifeSeconds);
  }

  /** The profile of the whole history, every event counting in full. */
  public float[] longRun(UserHistory history) {
    return foldIn(history, Double.POSITIVE_INFINITY);
  }

  private float[] foldIn(UserHistory history, double halfLife) {
    Map<Integer, Double> counts = new LinkedHashMap<>();
    for (int event = 0; event < history.length(); event++) {
      if (strengths.of(history.type(event), history.value(event)) > 0) {
        double age = Math.max(0, history.asOf() - history.time(event));
        counts.merge(history.item(event), Math.pow(2, -age / halfLife), Double::sum);
      }
    }
    counts.values().removeIf(count -> count.floatValue() <= 0);
    int[] items = new int[counts.size()];
    float[] weights = new float[counts.size()];
    int index = 0;
    for (Map.Entry<Integer, Double> entry : counts.entrySet()) {
      items[index] = entry.getKey();
      weights[index++] = entry.getValue().floatValue();
    }
    return topicModel.foldIn(items, weights, prior);
  }
}
