package dev.penchant.modeling.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SparseFactorizationTest {
  private static final FactorMatrix AXES = new FactorMatrix(2, 2, new float[] {1, 0, 0.6f, 0.8f});

  /** x = 2 b₀ + 1 b₁ exactly; without a penalty the least is 0 and nowhere else. */
  @Test
  void a_mixture_of_directions_is_taken_apart() {
    double[] weights = new ProfileSolver(AXES, 0).solve(new float[] {2.6f, 0.8f});

    assertThat(weights).containsExactly(new double[] {2, 1}, within(1e-3));
  }

  /** b₁·x = −0.8 points away; b₀ alone is left: 1·0 − λ·1 below 0 as well. */
  @Test
  void what_points_away_has_no_weight() {
    double[] weights = new ProfileSolver(AXES, 0.1).solve(new float[] {0, -1});

    assertThat(weights).containsExactly(0, 0);
  }

  /** Orthogonal directions decouple: max(0, 0.8 − 0.3) and max(0, 0.6 − 0.3) for a length of 1. */
  @Test
  void sparsity_is_a_cosine_below_which_a_topic_is_left_out() {
    FactorMatrix axes = new FactorMatrix(2, 2, new float[] {1, 0, 0, 1});

    assertThat(new ProfileSolver(axes, 0.3).solve(new float[] {0.8f, 0.6f}))
        .containsExactly(new double[] {0.5, 0.3}, within(1e-6));
    assertThat(new ProfileSolver(axes, 0.7).solve(new float[] {0.8f, 0.6f}))
        .containsExactly(new double[] {0.1, 0}, within(1e-6));
  }

  @Test
  void finds_the_directions_that_users_were_mixed_from() {
    FactorMatrix planted = planted(4, 10, 3);
    SparseProfiles found = trained(users(planted, 600), 2);

    for (int topic = 0; topic < 4; topic++) {
      float[] direction = planted.copyRow(topic);
      double nearest = 0;
      for (int other = 0; other < 4; other++) {
        nearest = Math.max(nearest, found.directions().dot(other, direction));
      }
      assertThat(nearest).isGreaterThan(0.97);
    }
  }

  @Test
  void profiles_are_distributions_and_mostly_zeros() {
    FactorMatrix users = users(planted(4, 10, 3), 600);
    SparseProfiles found = trained(users, 2);
    int zeros = 0;
    for (int user = 0; user < 600; user++) {
      double sum = 0;
      for (float weight : found.profile(users.copyRow(user))) {
        assertThat(weight).isNotNegative();
        zeros += weight == 0 ? 1 : 0;
        sum += weight;
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
    // two of four are planted in each
    assertThat(zeros).isGreaterThan(600);
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    FactorMatrix users = users(planted(4, 10, 3), 200);

    assertThat(trained(users, 4).directions().toArray())
        .isEqualTo(trained(users, 1).directions().toArray());
  }

  @Test
  void users_without_factors_are_no_start() {
    assertThatThrownBy(() -> trained(new FactorMatrix(2, 2, new float[4]), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to factorize");
  }

  private static SparseProfiles trained(FactorMatrix users, int threads) {
    return SparseFactorization.train(
        users, new SparseHyperparameters(4, 60, 0.05), 7, threads, Progress.none());
  }

  private static FactorMatrix planted(int topics, int rank, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[topics * rank];
    for (int topic = 0; topic < topics; topic++) {
      double squares = 0;
      for (int factor = 0; factor < rank; factor++) {
        values[topic * rank + factor] = (float) (random.nextDouble() - 0.5);
        squares += values[topic * rank + factor] * values[topic * rank + factor];
      }
      for (int factor = 0; factor < rank; factor++) {
        values[topic * rank + factor] /= (float) Math.sqrt(squares);
      }
    }
    return new FactorMatrix(topics, rank, values);
  }

  /** Each a mixture of one or two directions. */
  private static FactorMatrix users(FactorMatrix planted, int count) {
    SplittableRandom random = new SplittableRandom(11);
    float[] values = new float[count * planted.rank()];
    for (int user = 0; user < count; user++) {
      int first = random.nextInt(planted.rowCount());
      int second = random.nextInt(planted.rowCount());
      double share = user % 2 == 0 ? 0 : random.nextDouble();
      for (int factor = 0; factor < planted.rank(); factor++) {
        values[user * planted.rank() + factor] =
            (float) (planted.value(first, factor) + share * planted.value(second, factor));
      }
    }
    return new FactorMatrix(count, planted.rank(), values);
  }
}
