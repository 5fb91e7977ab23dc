package dev.penchant.modeling.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.StoppingProgress;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.LeaveOneOut;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks around a circle of 40 items, where only order tells what comes next. */
class NextItemTest {
  private static final BehaviourDataset WALKS = Logs.walks(200, 40, 14, 11);
  private static final EvaluationSplit SPLIT = LeaveOneOut.split(WALKS);
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();
  private static final ItemSequences SEQUENCES = SPLIT.fit().sequences(STRENGTHS);

  @ParameterizedTest
  @CsvSource({"PYTORCH, GRU, 0", "PYTORCH, LSTM, 16", "MXNET, GRU, 16", "MXNET, LSTM, 0"})
  void both_engines_learn_what_comes_next_with_all_items_and_with_sampled_ones(
      EngineChoice engine, RecurrentCell cell, int negatives) {
    NextItemModel model =
        training(engine, small(cell, negatives)).untilBest(SEQUENCES, Progress.none());

    // nine of ten steps lead to the item beside the last one
    assertThat(hitsAtFirst(model)).isGreaterThan(0.75);
  }

  @ParameterizedTest
  @EnumSource(RecurrentCell.class)
  void parameters_learned_on_one_engine_are_the_same_model_on_the_other(RecurrentCell cell) {
    NextItemHyperparameters chosen = small(cell, 0);
    NextItemModel model =
        training(EngineChoice.PYTORCH, chosen).forEpochs(SEQUENCES, 2, Progress.none());
    int[] history = {3, 4, 5, 9, 10};
    float[] scores = new float[model.itemCount()];
    model.score(history, scores);

    for (EngineChoice choice : List.of(EngineChoice.PYTORCH, EngineChoice.MXNET)) {
      float[] inEngine = EngineScores.of(engine(choice), model, history);
      assertThat(inEngine).containsExactly(scores, within(1e-4f));
    }
  }

  @Test
  void the_same_seed_gives_the_same_model() {
    NextItemTraining training = training(EngineChoice.PYTORCH, small(RecurrentCell.GRU, 16));
    NextItemModel one = training.forEpochs(SEQUENCES, 1, Progress.none());
    NextItemModel again = training.forEpochs(SEQUENCES, 1, Progress.none());

    one.parameters()
        .forEach((name, values) -> assertThat(again.parameters().get(name)).isEqualTo(values));
  }

  @Test
  void any_history_gets_finite_scores() {
    NextItemModel model =
        training(EngineChoice.PYTORCH, small(RecurrentCell.GRU, 0))
            .forEpochs(SEQUENCES, 1, Progress.none());
    NextItemRecommender recommender = new NextItemRecommender(model, STRENGTHS);
    float[] scores = new float[recommender.itemCount()];

    for (UserHistory history : List.of(UserHistory.empty(5), WALKS.history(1))) {
      recommender.score(history, scores);
      for (float score : scores) {
        assertThat(score).isFinite();
      }
    }
    assertThatThrownBy(() -> recommender.score(WALKS.history(1), new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 scores for 40 items");
  }

  @Test
  void training_stops_when_asked() {
    NextItemTraining training = training(EngineChoice.PYTORCH, small(RecurrentCell.GRU, 0));

    assertThatThrownBy(() -> training.untilBest(SEQUENCES, new StoppingProgress(3)))
        .isInstanceOf(TrainingStopped.class);
  }

  private static double hitsAtFirst(NextItemModel model) {
    EvaluationSettings settings = new EvaluationSettings(List.of(1), SeenItems.EXCLUDED, 1, 1);
    return new RankingEvaluator(settings, SPLIT.test(), SPLIT.fit().occurringItems())
        .measure(new NextItemRecommender(model, STRENGTHS))
        .means()
        .get("hr@1");
  }

  private static NextItemTraining training(EngineChoice choice, NextItemHyperparameters chosen) {
    return new NextItemTraining(engine(choice), chosen, 7);
  }

  private static DeepEngine engine(EngineChoice choice) {
    return DeepEngine.of(choice).orElseThrow();
  }

  static NextItemHyperparameters small(RecurrentCell cell, int negatives) {
    return new NextItemHyperparameters(
        cell, 24, 24, 0.5f, 0.1f, 0, 0, negatives, 0.01f, 0.001f, 16, 10, 15, 4, 5);
  }
}
