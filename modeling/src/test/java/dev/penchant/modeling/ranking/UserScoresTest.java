package dev.penchant.modeling.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random models whose items are popular by a power law, as those of a shop are. */
class UserScoresTest {
  private static final int ITEMS = 3_000;
  private static final int RANK = 12;
  private static final int TOPICS = 7;
  private static final int LIST = 30;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_search_finds_the_items_that_scoring_all_of_them_finds(long seed) {
    Random random = new Random(seed);
    RankingSignals signals = signals(random);
    UserScores scores = new UserScores(new ItemSignals(signals));
    for (int user = 0; user < 20; user++) {
      Asked asked = asked(random, user);
      asked.compute(scores);
      float[] all = asked.dense(signals);
      for (int item = 0; item < ITEMS; item += 7) {
        assertThat(scores.total(item)).isEqualTo(all[item], within(1e-3f));
      }
      List<ScoredItem> expected = TopSelection.of(all, LIST);
      assertThat(best(scores)).hasSameSizeAs(expected);
      for (int place = 0; place < LIST; place++) {
        assertThat(all[best(scores).get(place).itemIndex()])
            .isEqualTo(expected.get(place).score(), within(1e-3f));
      }
    }
  }

  @Test
  void a_signal_adds_what_it_adds_when_all_items_are_scored() {
    Random random = new Random(9);
    RankingSignals signals = signals(random);
    UserScores scores = new UserScores(new ItemSignals(signals));
    Asked asked = asked(random, 3);
    asked.compute(scores);
    SignalBlend blend = asked.blend(signals);
    Set<Integer> own = asked.own();
    for (int item = 0; item < ITEMS; item++) {
      SignalWeights weights = own.contains(item) ? asked.owned() : asked.weights();
      for (RankingSignal signal : RankingSignal.values()) {
        assertThat(scores.contribution(signal, item))
            .isEqualTo(blend.contribution(signal, item, weights), within(1e-3));
      }
    }
  }

  @Test
  void most_items_are_not_looked_at() {
    Random random = new Random(11);
    UserScores scores = new UserScores(new ItemSignals(signals(random)));
    Asked asked = asked(random, 0);
    asked.compute(scores);
    CountingSink sink = new CountingSink();
    scores.search(sink);
    assertThat(sink.offered).isLessThan(ITEMS / 2);
  }

  @Test
  void a_user_without_history_gets_what_is_popular() {
    Random random = new Random(13);
    RankingSignals signals = signals(random);
    UserScores scores = new UserScores(new ItemSignals(signals));
    SignalWeights weights = SignalWeights.ofPlain(Map.of(RankingSignal.RECENT_POPULARITY, 1.0));
    scores.compute(UserHistory.empty(0), new float[TOPICS], weights, weights, 0);
    assertThat(best(scores).stream().map(ScoredItem::itemIndex))
        .isEqualTo(
            TopSelection.of(signals.recentPopularity(), LIST).stream()
                .map(ScoredItem::itemIndex)
                .toList());
  }

  private static List<ScoredItem> best(UserScores scores) {
    CountingSink sink = new CountingSink();
    scores.search(sink);
    return sink.selection.best();
  }

  private static final class CountingSink implements UserScores.Sink {
    private final TopSelection selection = new TopSelection(LIST);
    private int offered;

    @Override
    public float threshold() {
      return selection.threshold();
    }

    @Override
    public void offer(int item, float score) {
      offered++;
      selection.offer(item, score);
    }
  }

  private record Asked(
      UserHistory history,
      float[] profile,
      SignalWeights weights,
      SignalWeights owned,
      double ownedOffset) {

    void compute(UserScores scores) {
      scores.compute(history, profile, weights, owned, ownedOffset);
    }

    Set<Integer> own() {
      Set<Integer> items = new HashSet<>();
      for (int position = 0; position < history.length(); position++) {
        items.add(history.item(position));
      }
      return items;
    }

    SignalBlend blend(RankingSignals signals) {
      SignalBlend blend = new SignalBlend();
      for (RankingSignal signal : RankingSignal.values()) {
        signals.score(signal, history, profile, blend.values(signal, ITEMS));
        blend.measure(signal);
      }
      return blend;
    }

    float[] dense(RankingSignals signals) {
      SignalBlend blend = blend(signals);
      float[] totals = new float[ITEMS];
      for (RankingSignal signal : RankingSignal.values()) {
        blend.addTo(totals, signal, weights);
      }
      own().forEach(item -> totals[item] = (float) (blend.total(item, owned) + ownedOffset));
      return totals;
    }
  }

  /** Every other user has weights below 0 as well, and some have no history. */
  private static Asked asked(Random random, int user) {
    int length = user % 5 == 4 ? 0 : 1 + random.nextInt(40);
    int[] items = new int[length];
    byte[] types = new byte[length];
    long[] times = new long[length];
    float[] values = new float[length];
    Arrays.fill(values, Float.NaN);
    for (int event = 0; event < length; event++) {
      items[event] = popular(random);
      types[event] =
          (event % 3 == 0
                  ? EventType.PURCHASE
                  : event % 3 == 1 ? EventType.VIEW : EventType.DISLIKE)
              .code();
      times[event] = 1_000L * event;
    }
    double least = user % 2 == 0 ? 0 : -0.5;
    return new Asked(
        UserHistory.of(items, types, times, values, 1_000L * length),
        distribution(random, TOPICS),
        weights(random, least),
        weights(random, least),
        random.nextGaussian());
  }

  private static SignalWeights weights(Random random, double least) {
    Map<RankingSignal, Double> plain = new EnumMap<>(RankingSignal.class);
    Map<RankingSignal, Double> damped = new EnumMap<>(RankingSignal.class);
    for (RankingSignal signal : RankingSignal.values()) {
      plain.put(signal, random.nextInt(3) == 0 ? 0 : least + random.nextDouble());
      damped.put(signal, random.nextBoolean() ? 0 : least + random.nextDouble());
    }
    return new SignalWeights(plain, damped);
  }

  private static int popular(Random random) {
    return (int) (ITEMS * Math.pow(random.nextDouble(), 3));
  }

  private static float[] distribution(Random random, int length) {
    float[] weights = new float[length];
    float sum = 0;
    for (int index = 0; index < length; index++) {
      weights[index] = (float) Math.pow(random.nextDouble(), 4) + 1e-3f;
      sum += weights[index];
    }
    for (int index = 0; index < length; index++) {
      weights[index] /= sum;
    }
    return weights;
  }

  private static RankingSignals signals(Random random) {
    float[] popularity = new float[ITEMS];
    float[] factors = new float[ITEMS * RANK];
    float[] topics = new float[TOPICS * ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      popularity[item] = 100f / (1 + item);
      double length = 2 / Math.sqrt(1 + item / 20.0);
      for (int factor = 0; factor < RANK; factor++) {
        double own = factor % TOPICS == item % TOPICS ? 1 : 0;
        factors[item * RANK + factor] = (float) (length * (own + 0.3 * random.nextGaussian()));
      }
      for (int topic = 0; topic < TOPICS; topic++) {
        topics[topic * ITEMS + item] =
            popularity[item] * (topic == item % TOPICS ? 1 : 0.05f * random.nextFloat());
      }
    }
    for (int topic = 0; topic < TOPICS; topic++) {
      double sum = 0;
      for (int item = 0; item < ITEMS; item++) {
        sum += topics[topic * ITEMS + item];
      }
      for (int item = 0; item < ITEMS; item++) {
        topics[topic * ITEMS + item] /= (float) sum;
      }
    }
    float[] prior = new float[TOPICS];
    Arrays.fill(prior, 0.5f);
    return new RankingSignals(
        new AlsModel(
            new FactorMatrix(0, RANK, new float[0]),
            new FactorMatrix(ITEMS, RANK, factors),
            AlsHyperparameters.defaults().withRank(RANK)),
        new TopicModel(new FactorMatrix(TOPICS, ITEMS, topics), prior),
        neighbours(random),
        popularity,
        distribution(random, TOPICS),
        EventStrengths.defaults(),
        SignalSettings.defaults());
  }

  private static ItemNeighbours neighbours(Random random) {
    int each = 10;
    int[] starts = new int[ITEMS + 1];
    int[] neighbours = new int[ITEMS * each];
    float[] similarities = new float[ITEMS * each];
    for (int item = 0; item < ITEMS; item++) {
      starts[item + 1] = (item + 1) * each;
      for (int place = item * each; place < (item + 1) * each; place++) {
        neighbours[place] = popular(random);
        similarities[place] = random.nextFloat();
      }
    }
    return new ItemNeighbours(starts, neighbours, similarities);
  }
}
