package dev.penchant.modeling.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostTest {
  private static final ModelShape SHAPE = ModelShape.defaults();
  private static final TimeCost TIME =
      new TimeCost(new KernelRates(1e-9, 1e-9, 1e-8, 1e-9, 1, 1e-9, 1e-6));

  @Test
  void an_event_more_costs_its_columns_only() {
    long before = MemoryCost.ofTraining(new ShopSize(1_000_000, 1_000, 1_000), SHAPE).bytes();
    long after = MemoryCost.ofTraining(new ShopSize(1_000_001, 1_000, 1_000), SHAPE).bytes();
    assertThat(after - before).isEqualTo(42 + 38 + 78);
  }

  @Test
  void a_year_of_a_small_shop_is_trained_in_half_a_gigabyte() {
    ShopSize small = new ShopSize(400_000, 5_000, 4_000);
    assertThat(MemoryCost.ofTraining(small, ModelShape.defaults()).bytes()).isLessThan(1L << 29);
  }

  @Test
  void serving_costs_nothing_for_events() {
    assertThat(MemoryCost.ofServing(new ShopSize(0, 500, 300), SHAPE))
        .isEqualTo(MemoryCost.ofServing(new ShopSize(9_000_000, 500, 300), SHAPE));
  }

  @Test
  void a_served_item_is_counted_from_its_arrays() {
    ModelShape small = new ModelShape(10, 5, 20, 1);
    assertThat(MemoryCost.ofServing(new ShopSize(0, 0, 1), small).bytes())
        .isEqualTo(250 + 4 * 4 * 10 + 8 * 20 + 4 * 4 * 5);
  }

  @Test
  void an_iteration_is_products_of_interactions_and_squares_of_rows() {
    // 2,000 · 10 products and (30 + 20) · 100 squares at a nanosecond each
    assertThat(TIME.alsIteration(2_000, 30, 20, 10)).isCloseTo(25_000e-9, within(1e-12));
  }

  @Test
  void a_pass_grows_with_tokens_and_topics() {
    assertThat(TIME.ldaPass(1_000, 50)).isCloseTo(1_000 * (10e-9 + 50e-9), within(1e-12));
  }

  @Test
  void a_list_costs_its_scores_and_itself() {
    assertThat(TIME.topItems(3, 1_000, 10)).isCloseTo(3 * (1e-6 + 1e-5), within(1e-12));
  }

  @Test
  void a_history_of_one_event_has_no_neighbours() {
    assertThat(TIME.neighbours(500, 500)).isZero();
    assertThat(TIME.neighbours(0, 0)).isZero();
  }

  @Test
  void a_size_below_nothing_is_refused() {
    assertThatThrownBy(() -> new ShopSize(-1, 0, 0)).hasMessageContaining("-1 events");
  }
}
