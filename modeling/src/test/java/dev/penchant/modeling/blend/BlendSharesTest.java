package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlendSharesTest {
  private static final int ITEMS = 8;
  private static final float[] RISING = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final float[] FALLING = {8, 7, 6, 5, 4, 3, 2, 1};

  /** Orthogonal to {@link #RISING}. */
  private static final float[] BENT = {7, 1, -3, -5, -5, -3, 1, 7};

  @Test
  void a_component_without_weight_has_no_share() {
    assertThat(shares(new float[] {1, 0, 0, 0, 0}, RISING, BENT))
        .containsExactly(new double[] {1, 0, 0}, within(1e-6));
  }

  @Test
  void of_two_parts_that_go_each_its_own_way_shares_are_those_of_the_squared_weights() {
    assertThat(shares(new float[] {2, 0, 1, 0, 0}, RISING, BENT))
        .containsExactly(new double[] {0.8, 0.2, 0}, within(1e-5));
  }

  @Test
  void a_component_that_is_overruled_has_a_share_below_zero() {
    double[] shares = shares(new float[] {2, 0, 1, 0, 0}, RISING, FALLING);

    assertThat(shares).containsExactly(new double[] {2, -1, 0}, within(1e-5));
  }

  @Test
  void what_the_net_makes_of_a_component_is_the_components() {
    // one unit that always speaks, of the second component's plain score alone
    float[] unit = {0, 0, 1, 0, 0, 0, 0, 100, 2};
    Optional<BlendNet> net = Optional.of(new BlendNet(1, 4, 3, unit));

    assertThat(of(new float[] {2, 0, -1, 0, 0}, net, RISING, BENT).orElseThrow())
        .containsExactly(new double[] {0.8, 0.2, 0}, within(1e-5));
  }

  @Test
  void a_list_that_tells_nothing_apart_has_no_shares() {
    assertThat(of(new float[] {0, 0, 0, 0, 0}, RISING, BENT)).isEmpty();
  }

  private static double[] shares(float[] half, float[]... scores) {
    return of(half, scores).orElseThrow();
  }

  private static Optional<double[]> of(float[] half, float[]... scores) {
    return of(half, Optional.empty(), scores);
  }

  private static Optional<double[]> of(float[] half, Optional<BlendNet> net, float[]... scores) {
    float[] linear = Arrays.copyOf(half, 2 * half.length);
    System.arraycopy(half, 0, linear, half.length, half.length);
    List<Recommender> components = Arrays.stream(scores).<Recommender>map(Constant::new).toList();
    boolean[] candidates = new boolean[ITEMS];
    Arrays.fill(candidates, true);
    Blend blend = new Blend(components, new BlendWeights(BlendLayout.SCORES, linear, net));
    return new BlendShares(blend, candidates, SeenItems.KEPT).of(UserHistory.empty(0));
  }

  private record Constant(float[] own) implements Recommender {
    @Override
    public int itemCount() {
      return own.length;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
      System.arraycopy(own, 0, scores, 0, scores.length);
    }
  }
}
