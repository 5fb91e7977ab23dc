package dev.penchant.modeling.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against numpy: als-reference.py beside the test resources makes the numbers. */
class AlsReferenceTest {
  /** Factors are stored as floats of about 1: seven digits, some lost in a solve. */
  private static final Offset<Float> ROUNDING = within(2e-5f);

  private static final float[][] USERS = {
    {-0.1504173f, -0.0809167f, 0.3106312f},
    {1.3129074f, 0.0629495f, -1.4375464f},
    {-0.7466529f, 0.2004598f, 0.3497455f},
    {-1.6712133f, -0.0347643f, 1.7400462f}
  };

  private final AlsHyperparameters hyperparameters =
      AlsHyperparameters.defaults().withRank(3).withAlpha(4).withRegularization(0.3, 0.5);
  private final InteractionMatrix interactions =
      InteractionMatrix.builder(4, 6)
          .add(0, 1, 2)
          .add(0, 4, 1)
          .add(1, 0, 0.5)
          .add(1, 2, -1)
          .add(1, 5, 3)
          .add(2, 3, 1)
          .add(3, 1, 1)
          .add(3, 2, 1)
          .add(3, 3, 2)
          .build();

  @Test
  void a_folded_in_user_is_the_solution_of_the_normal_equation() {
    AlsModel model = model();
    for (int user = 0; user < USERS.length; user++) {
      float[] factors = model.foldIn(interactions.columnsOf(user), interactions.strengthsOf(user));
      assertThat(factors).containsExactly(USERS[user], ROUNDING);
    }
  }

  @Test
  void a_folded_in_item_is_where_training_would_put_it() {
    AlsModel trained =
        ImplicitAls.train(interactions, hyperparameters.withIterations(400), 3, 1, Progress.none());
    InteractionMatrix byItem = interactions.transpose();
    float[] item =
        new RowFoldIn(trained.userFactors(), trained.hyperparameters())
            .factors(byItem.columnsOf(1), byItem.strengthsOf(1));
    // the items were solved last, so the fold-in meets the same users; conjugate gradients stop
    // early
    assertThat(item).containsExactly(trained.itemFactors().copyRow(1), within(1e-3f));
  }

  @Test
  void the_loss_is_that_of_all_cells() {
    assertThat(AlsLoss.of(model(), interactions)).isCloseTo(0.57646087, within(1e-6));
  }

  private AlsModel model() {
    float[] items = new float[18];
    for (int item = 0; item < 6; item++) {
      for (int factor = 0; factor < 3; factor++) {
        items[item * 3 + factor] = (float) Math.sin(1 + item + 3 * factor);
      }
    }
    float[] users = new float[12];
    for (int user = 0; user < 4; user++) {
      System.arraycopy(USERS[user], 0, users, user * 3, 3);
    }
    return new AlsModel(
        new FactorMatrix(4, 3, users), new FactorMatrix(6, 3, items), hyperparameters);
  }
}
