package dev.penchant.modeling.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.deep.BlockParameters;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users who turn day by day from one of five categories to the next, never back at once. */
class CategoryTest {
  private static final int CATEGORIES = 5;
  private static final long DAY = 24 * 60 * 60;
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();
  private static final CategoryHyperparameters SMALL =
      new CategoryHyperparameters(DAY, 6, 16, 0, 0.02f, 0, 16, 30, 8, 5);

  private final BehaviourDataset cycles = cycles();

  private static BehaviourDataset cycles() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int category = 0; category < CATEGORIES; category++) {
      builder.item("category-" + category);
    }
    for (int user = 0; user < 120; user++) {
      for (int day = 0; day < 7; day++) {
        for (int event = 0; event < 2; event++) {
          builder.add(
              "user-" + user,
              "category-" + (user + day) % CATEGORIES,
              EventType.PURCHASE,
              (day + 1) * DAY - 10 + event,
              Float.NaN);
        }
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void both_engines_learn_the_category_of_the_next_day(EngineChoice engine) {
    CategoryModel model = train(engine);
    CategoryRecommender recommender = new CategoryRecommender(model, STRENGTHS);
    float[] odds = new float[CATEGORIES];
    int right = 0;
    for (int user = 0; user < 50; user++) {
      UserHistory history = cycles.history(user).asOf(7 * DAY);
      recommender.score(history, odds);
      int wanted = (user + 7) % CATEGORIES;
      boolean best = true;
      for (int category = 0; category < CATEGORIES; category++) {
        best &= category == wanted || odds[category] < odds[wanted];
      }
      right += best ? 1 : 0;
    }

    assertThat(right).isGreaterThan(45);
  }

  @Test
  void the_engines_and_the_plain_model_agree_on_the_odds() {
    CategoryModel model = train(EngineChoice.PYTORCH);
    float[] counts = new float[SMALL.periods() * CATEGORIES];
    counts[3 * CATEGORIES + 1] = 2;
    counts[5 * CATEGORIES + 4] = 1;
    float[] odds = new float[CATEGORIES];
    model.score(counts, odds);

    for (EngineChoice choice : new EngineChoice[] {EngineChoice.PYTORCH, EngineChoice.MXNET}) {
      assertThat(inEngine(choice, model, counts)).containsExactly(odds, within(1e-4f));
    }
  }

  @Test
  void periods_end_at_the_moment_asked_for() {
    BehaviourDataset dataset = Logs.purchases("u a 0", "u a 99", "u b 100", "u b 250", "u a 299");
    float[] counts = new float[2 * 2];

    new PastPeriods(STRENGTHS, 100, 2).count(dataset.history(0), 300, counts, 0, 2);

    // from 100: one b; from 200: one a and one b; what lies before is left out
    assertThat(counts).containsExactly(0, 1, 1, 1);
  }

  @Test
  void a_log_without_times_is_refused() {
    BehaviourDataset untimed =
        BehaviourDataset.builder()
            .withoutTimes()
            .add("u", "a", EventType.VIEW, 0, Float.NaN)
            .build();

    assertThatThrownBy(() -> training(EngineChoice.PYTORCH).untilBest(untimed, Progress.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("times");
  }

  private CategoryModel train(EngineChoice choice) {
    return training(choice).untilBest(cycles, Progress.none());
  }

  private static CategoryTraining training(EngineChoice choice) {
    return new CategoryTraining(DeepEngine.needed(choice), SMALL, STRENGTHS, 3);
  }

  private static float[] inEngine(EngineChoice choice, CategoryModel model, float[] counts) {
    try (NDManager manager = DeepEngine.needed(choice).newManager()) {
      CategoryNet net = new CategoryNet(SMALL, CATEGORIES);
      Shape shape = new Shape(1, SMALL.periods(), CATEGORIES);
      net.initialize(manager, DataType.FLOAT32, shape);
      BlockParameters.restore(net, model.parameters());
      NDList inputs = new NDList(manager.create(counts, shape).add(1).log());
      float[] all =
          net.forward(new ParameterStore(manager, false), inputs, false)
              .singletonOrThrow()
              .toFloatArray();
      return Arrays.copyOfRange(all, all.length - CATEGORIES, all.length);
    }
  }
}
