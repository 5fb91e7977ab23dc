package dev.penchant.modeling.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationCostTest {
  private static final ShopSize SHOP = new ShopSize(50_000, 2_000, 1_000);
  private static final EvaluationShape PLAIN = new EvaluationShape(1_000_000, 1, 1, 0, 0);

  @Test
  void a_model_is_counted_in_each_of_its_versions() {
    MeasuredModel als = new MeasuredModel("als", ModelArrays.FACTORS, 10);

    // users once, items as learned and as padded for folding in, 4 bytes a number
    assertThat(cost(PLAIN, als).parts()).containsEntry("als", 4L * 10 * (2_000 + 2 * 1_000));
    assertThat(cost(new EvaluationShape(1_000_000, 3, 1, 0, 0), als).parts())
        .containsEntry("als", 3 * 4L * 10 * (2_000 + 2 * 1_000));
  }

  @Test
  void only_the_greatest_learning_is_there_at_a_time() {
    MeasuredModel small = new MeasuredModel("small", ModelArrays.SQUARE, 100);
    MeasuredModel great = new MeasuredModel("great", ModelArrays.SQUARE, 1_000);

    assertThat(cost(PLAIN, small, great).parts().get("learning"))
        .isEqualTo(cost(PLAIN, great).parts().get("learning"));
  }

  @Test
  void a_square_has_no_more_columns_than_there_are_items_and_lists_no_more_than_pairs() {
    assertThat(cost(PLAIN, new MeasuredModel("ease", ModelArrays.SQUARE, 6_000)).parts())
        .containsEntry("ease", 4L * 1_000 * 1_000);
    assertThat(
            cost(
                    new EvaluationShape(30_000, 1, 1, 0, 0),
                    new MeasuredModel("near", ModelArrays.ITEM_NEIGHBOURS, 500))
                .parts())
        .containsEntry("near", 8L * 30_000);
  }

  private static MemoryCost cost(EvaluationShape shape, MeasuredModel... models) {
    return MemoryCost.ofEvaluation(SHOP, List.of(models), shape);
  }
}
