package dev.penchant.modeling.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.ModelSettings;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two kinds of users, each with ten items of its own. */
class UserVectorTest {
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();
  private static final int KIND_ITEMS = 10;

  private final BehaviourDataset kinds = kinds();

  private static BehaviourDataset kinds() {
    Random random = new Random(5);
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int item = 0; item < 2 * KIND_ITEMS; item++) {
      builder.item("i" + item);
    }
    for (int user = 0; user < 150; user++) {
      for (int event = 0; event < 6; event++) {
        int item = user % 2 * KIND_ITEMS + random.nextInt(KIND_ITEMS);
        builder.add("u" + user, "i" + item, EventType.PURCHASE, event, Float.NaN);
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void both_engines_learn_which_items_belong_together(EngineChoice engine) {
    UserVectorModel model =
        new UserVectorTraining(
                DeepEngine.needed(engine),
                new UserVectorHyperparameters(8, 0.3f, 0.02f, 0, 16, 50, 25, 4),
                3)
            .untilBest(kinds.sequences(STRENGTHS), Progress.none());
    float[] vector = model.vector(new int[] {11, 14}, new float[] {1, 1});
    float[] scores = new float[model.itemCount()];
    model.score(vector, scores);

    assertThat(least(scores, KIND_ITEMS, 2 * KIND_ITEMS))
        .isGreaterThan(greatest(scores, 0, KIND_ITEMS));
    for (float number : vector) {
      assertThat(number).isBetween(-1f, 1f);
    }
  }

  @Test
  void the_share_leads_from_factors_to_the_user_vector() {
    UserVectorFamily family = new UserVectorFamily(EngineChoice.PYTORCH, STRENGTHS);
    ModelSettings start = family.start(kinds);
    UserVectorFamily.Parts parts = family.train(kinds, start, 1, 1, Progress.none());
    float[] deep = scores(family.recommender(parts, kinds, start.with("deepShare", 1)));
    float[] factors = scores(family.recommender(parts, kinds, start.with("deepShare", 0)));
    float[] half = scores(family.recommender(parts, kinds, start.with("deepShare", 0.5)));

    for (int item = 0; item < half.length; item++) {
      assertThat(half[item]).isCloseTo((deep[item] + factors[item]) / 2, within(1e-5f));
    }
  }

  private float[] scores(Recommender recommender) {
    float[] scores = new float[recommender.itemCount()];
    UserHistory history = kinds.history(3);
    recommender.score(history, scores);
    return scores;
  }

  private static float least(float[] scores, int from, int to) {
    float least = Float.POSITIVE_INFINITY;
    for (int item = from; item < to; item++) {
      least = Math.min(least, scores[item]);
    }
    return least;
  }

  private static float greatest(float[] scores, int from, int to) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int item = from; item < to; item++) {
      greatest = Math.max(greatest, scores[item]);
    }
    return greatest;
  }
}
