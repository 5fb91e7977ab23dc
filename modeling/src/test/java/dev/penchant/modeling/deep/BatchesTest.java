package dev.penchant.modeling.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void batches_hold_every_row_in_order_and_the_last_what_remains() {
    assertThat(Batches.of(new int[] {4, 2, 7, 1, 5}, 2))
        .containsExactly(new int[] {4, 2}, new int[] {7, 1}, new int[] {5});
    assertThat(Batches.of(new int[] {4, 2}, 2)).containsExactly(new int[] {4, 2});
    assertThat(Batches.of(new int[0], 2)).isEmpty();
  }

  @Test
  void shuffled_rows_are_the_same_rows_in_an_order_of_the_seed() {
    int[] rows = IntStream.range(0, 100).toArray();
    int[] again = rows.clone();
    Batches.shuffle(rows, new SplittableRandom(5));
    Batches.shuffle(again, new SplittableRandom(5));

    assertThat(rows).isEqualTo(again).isNotEqualTo(IntStream.range(0, 100).toArray());
    assertThat(rows).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
  }

  @Test
  void every_order_is_alike_likely() {
    int[] counts = new int[6];
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 6_000; trial++) {
      int[] rows = {0, 1, 2};
      Batches.shuffle(rows, random);
      counts[2 * rows[0] + (rows[1] > rows[2] ? 1 : 0)]++;
    }
    // five standard deviations of a count with chance 1/6
    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(855, 1_145));
  }
}
