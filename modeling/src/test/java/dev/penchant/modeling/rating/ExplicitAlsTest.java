package dev.penchant.modeling.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.rating.Ratings.Rating;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against numpy: rating-reference.py beside the test resources makes the numbers. */
class ExplicitAlsTest {
  private static final double[][] RATINGS = {
    {0, 0, 5}, {0, 1, 3}, {0, 3, 1}, {1, 0, 4}, {1, 3, 1}, {2, 0, 1}, {2, 1, 1}, {2, 3, 5},
    {3, 0, 1}, {3, 3, 4}, {4, 1, 1}, {4, 2, 5}, {4, 3, 4}
  };
  private static final float[] USER_BIASES = {0.39681f, -0.35527f, -0.15875f, -0.35527f, 0.23564f};
  private static final float[] ITEM_BIASES = {0.08241f, -1.05039f, 1.66261f, 0.23178f};

  private final InteractionMatrix ratings = ratings();

  @Test
  void biases_alone_converge_to_the_solution() {
    ExplicitAlsModel model = train(new ExplicitAlsHyperparameters(0, 200, 0.2), 1);

    assertThat(model.mean()).isCloseTo(2.7692308, within(1e-6));
    assertThat(model.users().toArray()).containsExactly(USER_BIASES, within(2e-5f));
    assertThat(model.items().toArray()).containsExactly(ITEM_BIASES, within(2e-5f));
    assertThat(
            RatingError.rootMeanSquare(
                list(), rating -> model.predict(rating.user(), rating.item())))
        .isCloseTo(1.469740, within(1e-5));
  }

  @Test
  void a_folded_in_user_is_the_solution_for_the_items_at_hand() {
    float[] items = new float[12];
    for (int item = 0; item < 4; item++) {
      items[3 * item] = 0.1f * item;
      items[3 * item + 1] = (float) Math.sin(1 + item);
      items[3 * item + 2] = (float) Math.sin(5 + item);
    }
    ExplicitAlsModel model =
        new ExplicitAlsModel(
            2.7692308,
            new FactorMatrix(1, 3, new float[3]),
            new FactorMatrix(4, 3, items),
            new ExplicitAlsHyperparameters(2, 1, 0.2));

    assertThat(model.foldInUser(new int[] {0, 2, 3}, new float[] {5, 2, 4}))
        .containsExactly(new float[] {0.814085f, -0.302067f, -0.974940f}, within(1e-5f));
    assertThat(model.foldInUser(new int[0], new float[0])).containsOnly(0f);
  }

  @Test
  void an_item_folded_in_from_its_ratings_is_where_training_put_it() {
    ExplicitAlsModel model = train(new ExplicitAlsHyperparameters(2, 300, 0.2), 1);
    InteractionMatrix byItem = ratings.transpose();

    assertThat(model.foldInItem(byItem.columnsOf(3), byItem.strengthsOf(3)))
        .containsExactly(model.items().copyRow(3), within(1e-4f));
  }

  @Test
  void factors_explain_what_biases_cannot_and_threads_do_not_matter() {
    ExplicitAlsHyperparameters two = new ExplicitAlsHyperparameters(2, 30, 0.05);
    ExplicitAlsModel model = train(two, 1);

    assertThat(train(two, 4).items().toArray()).containsExactly(model.items().toArray());
    assertThat(RatingError.beside(list(), model, train(two.withRank(0), 1)).get("explicit-als"))
        .isLessThan(0.5);
  }

  @Test
  void refuses_to_learn_from_nothing() {
    assertThatThrownBy(
            () ->
                ExplicitAls.train(
                    InteractionMatrix.builder(2, 2).build(),
                    ExplicitAlsHyperparameters.defaults(),
                    1,
                    1,
                    Progress.none()))
        .hasMessageContaining("no rating");
  }

  private ExplicitAlsModel train(ExplicitAlsHyperparameters hyperparameters, int threads) {
    return ExplicitAls.train(ratings, hyperparameters, 5, threads, Progress.none());
  }

  private static InteractionMatrix ratings() {
    var builder = InteractionMatrix.builder(5, 4);
    for (double[] one : RATINGS) {
      builder.add((int) one[0], (int) one[1], one[2]);
    }
    return builder.build();
  }

  private static List<Rating> list() {
    List<Rating> all = new ArrayList<>();
    for (double[] one : RATINGS) {
      all.add(new Rating((int) one[0], (int) one[1], (float) one[2]));
    }
    return all;
  }
}
