package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.lda.LdaFamily;
import dev.penchant.modeling.lda.TopicModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions by how far the user's interests have moved: quintiles of the total variation between
 * the topic profiles of the earlier and of the later half of the history.
 */
final class DriftGroups {
  private static final int QUINTILES = 5;

  /** Halves of fewer events than this say more of chance than of interests. */
  private static final int LEAST_HALF = 3;

  private final TopicModel topics;
  private final HistoryDecay decay;

  private DriftGroups(TopicModel topics, HistoryDecay decay) {
    this.topics = topics;
    this.decay = decay;
  }

  /**
   * @param trained what the topics are learned from
   */
  static Map<String, int[]> of(
      List<RankingCase> cases,
      BehaviourDataset trained,
      EventStrengths strengths,
      long seed,
      int threads) {
    LdaFamily family = new LdaFamily(strengths);
    TopicModel topics =
        family.train(trained, family.start(trained), seed, threads, Progress.none());
    return new DriftGroups(topics, HistoryDecay.none(strengths)).quintiles(cases);
  }

  private Map<String, int[]> quintiles(List<RankingCase> cases) {
    record Moved(int index, double distance) {}
    List<Moved> moved = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      UserHistory history = cases.get(index).history();
      if (history.length() >= 2 * LEAST_HALF) {
        moved.add(new Moved(index, distance(history)));
      }
    }
    moved.sort(Comparator.comparingDouble(Moved::distance));
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (int quintile = 0; quintile < QUINTILES && moved.size() >= QUINTILES; quintile++) {
      List<Moved> members =
          moved.subList(
              moved.size() * quintile / QUINTILES, moved.size() * (quintile + 1) / QUINTILES);
      groups.put(
          String.format(
              Locale.ROOT,
              "drift %d of 5 (%.2f–%.2f)",
              quintile + 1,
              members.get(0).distance(),
              members.get(members.size() - 1).distance()),
          members.stream().mapToInt(Moved::index).toArray());
    }
    return groups;
  }

  private double distance(UserHistory history) {
    int half = history.length() / 2;
    float[] earlier = profile(history.first(half));
    float[] later = profile(history.last(history.length() - half));
    double sum = 0;
    for (int topic = 0; topic < earlier.length; topic++) {
      sum += Math.abs(earlier[topic] - later[topic]);
    }
    return sum / 2;
  }

  private float[] profile(UserHistory history) {
    WeightedItems items = decay.of(history);
    return topics.foldIn(items.items(), items.weights());
  }
}
