package dev.penchant.lab.topic;

import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.ranking.InterestFoldIn;
import dev.penchant.modeling.topic.TopicRetraining.Origin;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far idle users' profiles and the meaning of topics move from a model to a later one. Idle are
 * users with events before, and none since.
 */
final class TopicMovement {
  /** What people look at to know what a topic is about. */
  private static final int TOP_ITEMS = 20;

  private static final double POPULATION_EVENTS = 10_000;

  private final TopicLog log;
  private final BehaviourDataset before;
  private final EventStrengths inFavour;
  private final TopicModel former;
  private final int[] idle;

  TopicMovement(TopicLog log, BehaviourDataset before, EventStrengths inFavour, TopicModel former) {
    this.log = log;
    this.before = before;
    this.inFavour = inFavour;
    this.former = former;
    this.idle =
        IntStream.range(0, before.userCount())
            .filter(user -> before.history(user).itemsAbove(0, inFavour).length > 0)
            .filter(user -> before.history(user).length() == log.dataset().history(user).length())
            .toArray();
  }

  /**
   * What was measured.
   *
   * @param moves by idle user, ascending: total variation between the profiles of the same history
   * @param names how many topics were named
   * @param kept how many of those names still are on a topic
   * @param right on how many topics the name still says what the topic is
   * @param perplexity of the held-out users' hidden events
   */
  record Measured(double[] moves, int names, int kept, int right, double perplexity) {}

  Measured measured(TopicModel model, List<Origin> origins, double perplexity) {
    InterestFoldIn then = foldIn(former, before);
    InterestFoldIn now = foldIn(model, log.dataset());
    double[] moves = new double[idle.length];
    for (int index = 0; index < idle.length; index++) {
      UserHistory history = before.history(idle[index]);
      moves[index] = totalVariation(then.longRun(history), now.longRun(history), origins);
    }
    Arrays.sort(moves);
    int kept = 0;
    int right = 0;
    for (int topic = 0; topic < origins.size(); topic++) {
      if (origins.get(topic).former().isPresent()) {
        kept++;
        right += isRight(origins.get(topic).former().getAsInt(), topic, model) ? 1 : 0;
      }
    }
    return new Measured(moves, former.topicCount(), kept, right, perplexity);
  }

  /**
   * Half the sum of absolute differences, topics that went on taken for the same; what lies on
   * vanished and new topics counts as moved.
   */
  static double totalVariation(float[] before, float[] after, List<Origin> origins) {
    double[] carried = new double[before.length];
    double moved = 0;
    for (int topic = 0; topic < after.length; topic++) {
      if (origins.get(topic).former().isPresent()) {
        carried[origins.get(topic).former().getAsInt()] = after[topic];
      } else {
        moved += after[topic];
      }
    }
    for (int topic = 0; topic < before.length; topic++) {
      moved += Math.abs(before[topic] - carried[topic]);
    }
    return moved / 2;
  }

  /** In the simulation, by the interest it was planted for; else by its most probable items. */
  private boolean isRight(int previous, int topic, TopicModel model) {
    if (log.planted().isPresent()) {
      int[] planted = log.planted().get();
      return mainInterest(former, previous, planted) == mainInterest(model, topic, planted);
    }
    Set<Integer> then = topItems(former, previous);
    int shared = shared(then, topItems(model, topic));
    return IntStream.range(0, model.topicCount())
        .filter(other -> other != topic)
        .allMatch(other -> shared(then, topItems(model, other)) < shared);
  }

  private static int mainInterest(TopicModel model, int topic, int[] planted) {
    double[] mass = new double[Arrays.stream(planted).max().orElse(0) + 1];
    for (int item = 0; item < model.itemCount(); item++) {
      mass[planted[item]] += model.probability(topic, item);
    }
    int main = 0;
    for (int interest = 1; interest < mass.length; interest++) {
      main = mass[interest] > mass[main] ? interest : main;
    }
    return main;
  }

  private static Set<Integer> topItems(TopicModel model, int topic) {
    Set<Integer> items = new HashSet<>();
    for (ScoredItem item : model.topItems(topic, TOP_ITEMS)) {
      items.add(item.itemIndex());
    }
    return items;
  }

  private static int shared(Set<Integer> one, Set<Integer> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** Profiles as the shop sees them, with the whole population's as prior. */
  private InterestFoldIn foldIn(TopicModel model, BehaviourDataset dataset) {
    InteractionMatrix counts = dataset.interactions(inFavour);
    double[] sums = new double[model.itemCount()];
    for (int position = 0; position < counts.interactionCount(); position++) {
      sums[counts.column(position)] += counts.strength(position);
    }
    double total = Arrays.stream(sums).sum();
    float[] scaled = new float[sums.length];
    for (int item = 0; item < sums.length; item++) {
      scaled[item] = (float) (sums[item] / total * POPULATION_EVENTS);
    }
    float[] population = model.foldIn(IntStream.range(0, sums.length).toArray(), scaled);
    return new InterestFoldIn(model, population, inFavour, SignalSettings.defaults());
  }
}
