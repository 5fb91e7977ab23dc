package dev.penchant.modeling.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.StoppingProgress;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImplicitAlsTest {
  private final InteractionMatrix interactions = RandomInteractions.grouped(300, 100, 12, 1);
  private final AlsHyperparameters hyperparameters =
      AlsHyperparameters.defaults().withRank(17).withIterations(8);

  @ParameterizedTest
  @EnumSource(AlsSolver.class)
  void the_same_seed_gives_the_same_bytes_on_one_and_four_threads(AlsSolver solver) {
    AlsHyperparameters solved = hyperparameters.withSolver(solver);
    AlsModel one = ImplicitAls.train(interactions, solved, 7, 1, Progress.none());
    AlsModel four = ImplicitAls.train(interactions, solved, 7, 4, Progress.none());
    assertThat(four.userFactors().toArray()).isEqualTo(one.userFactors().toArray());
    assertThat(four.itemFactors().toArray()).isEqualTo(one.itemFactors().toArray());
  }

  @ParameterizedTest
  @EnumSource(AlsSolver.class)
  void plain_loops_and_vectors_give_the_same_model_within_rounding(AlsSolver solver) {
    AlsHyperparameters solved = hyperparameters.withSolver(solver);
    AlsModel best = ImplicitAls.train(interactions, solved, 7, 2, Progress.none());
    AlsModel plain =
        ImplicitAls.train(interactions, solved, 7, 2, Progress.none(), VectorKernels.scalar());
    assertThat(AlsLoss.of(best, interactions))
        .isCloseTo(AlsLoss.of(plain, interactions), withinPercentage(0.01));
    float[] user = best.userFactors().copyRow(5);
    for (int item = 0; item < interactions.columnCount(); item++) {
      double expected = plain.itemFactors().dot(item, plain.userFactors().copyRow(5));
      assertThat(best.itemFactors().dot(item, user)).isCloseTo(expected, within(1e-3));
    }
  }

  @Test
  void the_exact_solver_never_raises_the_loss() {
    double last = Double.MAX_VALUE;
    for (int iterations = 1; iterations <= 6; iterations++) {
      AlsHyperparameters exact =
          hyperparameters.withIterations(iterations).withSolver(AlsSolver.CHOLESKY);
      double loss =
          AlsLoss.of(ImplicitAls.train(interactions, exact, 1, 2, Progress.none()), interactions);
      // float factors: the loss of a converged model moves in the seventh digit
      assertThat(loss).isLessThan(last * (1 + 1e-6));
      last = loss;
    }
  }

  @Test
  void conjugate_gradient_ends_within_half_a_percent_of_the_exact_loss() {
    AlsHyperparameters fifteen = hyperparameters.withIterations(15);
    double exact = loss(fifteen.withSolver(AlsSolver.CHOLESKY));
    assertThat(loss(fifteen)).isCloseTo(exact, within(0.005 * exact));
  }

  private double loss(AlsHyperparameters solved) {
    return AlsLoss.of(ImplicitAls.train(interactions, solved, 1, 2, Progress.none()), interactions);
  }

  @Test
  void a_trained_user_folded_in_again_comes_out_the_same() {
    AlsModel model =
        ImplicitAls.train(
            interactions,
            hyperparameters.withIterations(60).withSolver(AlsSolver.CHOLESKY),
            1,
            2,
            Progress.none());
    float[] folded = model.foldIn(interactions.columnsOf(3), interactions.strengthsOf(3));
    // the items moved once more after the user was solved: only near the optimum is it the same
    assertThat(folded).containsExactly(model.userFactors().copyRow(3), within(0.02f));
  }

  @Test
  void users_are_predicted_to_prefer_their_own_group() {
    AlsModel model = ImplicitAls.train(interactions, hyperparameters, 1, 2, Progress.none());
    int right = 0;
    for (int user = 0; user < interactions.rowCount(); user++) {
      double own = 0;
      double other = 0;
      float[] factors = model.userFactors().copyRow(user);
      for (int item = 0; item < interactions.columnCount(); item++) {
        double score = model.itemFactors().dot(item, factors);
        if (item % 5 == user % 5) {
          own += score;
        } else {
          other += score / 4;
        }
      }
      right += own > other ? 1 : 0;
    }
    assertThat(right).isGreaterThan(295);
  }

  @Test
  void a_dislike_lowers_the_prediction() {
    AlsModel model = ImplicitAls.train(interactions, hyperparameters, 1, 2, Progress.none());
    float[] liked = model.foldIn(new int[] {10}, new float[] {1});
    float[] both = model.foldIn(new int[] {10, 15}, new float[] {1, -1});
    assertThat(model.itemFactors().dot(15, both)).isLessThan(model.itemFactors().dot(15, liked));
  }

  @Test
  void rows_without_interactions_get_zeros() {
    InteractionMatrix sparse = InteractionMatrix.builder(3, 3).add(0, 0, 1).add(2, 1, 1).build();
    AlsModel model = ImplicitAls.train(sparse, hyperparameters, 1, 2, Progress.none());
    assertThat(model.userFactors().copyRow(1)).containsOnly(0);
    assertThat(model.itemFactors().copyRow(2)).containsOnly(0);
    assertThat(model.foldIn(new int[0], new float[0])).containsOnly(0).hasSize(17);
  }

  @Test
  void a_stop_is_obeyed_before_a_second_iteration_ends() {
    InteractionMatrix large = RandomInteractions.grouped(20_000, 2_000, 30, 1);
    StoppingProgress progress = new StoppingProgress(300);
    assertThatThrownBy(
            () ->
                ImplicitAls.train(
                    large, AlsHyperparameters.defaults().withIterations(1000), 1, 2, progress))
        .isInstanceOf(TrainingStopped.class);
    assertThat(progress.lateReports()).isLessThanOrEqualTo(1);
  }

  @Test
  void bad_hyperparameters_are_named() {
    assertThatThrownBy(() -> hyperparameters.withRank(0)).hasMessageContaining("rank is 0");
    assertThatThrownBy(() -> hyperparameters.withAlpha(-1)).hasMessageContaining("alpha is -1.0");
    assertThatThrownBy(() -> hyperparameters.withRegularization(0, 1))
        .hasMessageContaining("regularization is 0.0");
  }
}
