package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.shop.ShopId;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {
  private static final ShopId SHOP = new ShopId("big");
  private static final long GIGABYTE = 1L << 30;

  @Test
  void a_shop_too_big_for_the_heap_is_told_how_much_it_needs() {
    MemoryEstimate estimate = MemoryEstimate.of(20_000_000, 500_000, 100_000);

    assertThatThrownBy(() -> estimate.requireFits(SHOP, GIGABYTE))
        .isInstanceOf(TrainingRefused.class)
        .hasMessageContaining("needs about")
        .hasMessageContaining("1,024 MB")
        .hasMessageContaining("-Xmx");
  }

  @Test
  void the_heap_it_asks_for_is_enough() {
    MemoryEstimate estimate = MemoryEstimate.of(20_000_000, 500_000, 100_000);

    assertThatCode(() -> estimate.requireFits(SHOP, (long) (estimate.bytes() / 0.7) + (1L << 20)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_year_of_a_small_shop_fits_into_half_a_gigabyte() {
    assertThat(MemoryEstimate.of(400_000, 5_000, 4_000).bytes()).isLessThan(GIGABYTE / 2);
  }
}
