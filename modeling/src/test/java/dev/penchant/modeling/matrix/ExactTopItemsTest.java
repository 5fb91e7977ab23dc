package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTopItemsTest {
  private final Random random = new Random(5);
  private final FactorMatrix items = new FactorMatrix(4, 2, new float[] {1, 0, 0, 1, 1, 1, -1, -1});

  @Test
  void finds_the_highest_inner_products() {
    assertThat(new ExactTopItems(items).of(new float[] {2, 1}, 2))
        .containsExactly(new ScoredItem(2, 3), new ScoredItem(0, 2));
  }

  @Test
  void returns_only_what_is_allowed() {
    BitSet allowed = new BitSet();
    allowed.set(1);
    allowed.set(3);
    allowed.set(100); // an item newer than this model
    assertThat(new ExactTopItems(items).of(new float[] {2, 1}, 9, allowed))
        .containsExactly(new ScoredItem(1, 1), new ScoredItem(3, -3));
  }

  /** Whole numbers: sums are exact in any order, so even ties must agree. */
  private FactorMatrix wholeNumbers(int rows, int rank) {
    float[] values = new float[rows * rank];
    for (int index = 0; index < values.length; index++) {
      values[index] = random.nextInt(9) - 4;
    }
    return new FactorMatrix(rows, rank, values);
  }

  private static List<ScoredItem> oneByOne(
      FactorMatrix factors, float[] query, int limit, BitSet allowed) {
    float[] scores = new float[factors.rowCount()];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = allowed.get(item) ? (float) factors.dot(item, query) : Float.NEGATIVE_INFINITY;
    }
    return TopSelection.of(scores, limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 64})
  void agrees_with_scoring_every_item_one_by_one(int rank) {
    FactorMatrix factors = wholeNumbers(1003, rank);
    FactorMatrix queries = wholeNumbers(77, rank);
    BitSet all = new BitSet();
    all.set(0, 1003);
    BitSet some = new BitSet();
    random.ints(300, 0, 1003).forEach(some::set);
    for (VectorKernels kernels : List.of(VectorKernels.best(), VectorKernels.scalar())) {
      ExactTopItems search = new ExactTopItems(factors, kernels);
      List<List<ScoredItem>> lists = search.ofAll(queries, 20, 3);
      List<List<ScoredItem>> filtered = search.ofAll(queries, 20, some, 3);
      for (int row = 0; row < queries.rowCount(); row++) {
        float[] query = queries.copyRow(row);
        List<ScoredItem> expected = oneByOne(factors, query, 20, all);
        List<ScoredItem> expectedOfSome = oneByOne(factors, query, 20, some);
        assertThat(search.of(query, 20)).isEqualTo(expected);
        assertThat(lists.get(row)).isEqualTo(expected);
        assertThat(search.of(query, 20, some)).isEqualTo(expectedOfSome);
        assertThat(filtered.get(row)).isEqualTo(expectedOfSome);
        assertThat(search.scores(query)[1002]).isEqualTo((float) factors.dot(1002, query));
      }
    }
  }

  /** Lengths that fall as popularity does: all but the first panels are left out. */
  @Test
  void agrees_where_most_items_are_too_short_to_be_looked_at() {
    FactorMatrix even = wholeNumbers(4003, 16);
    float[] values = even.toArray();
    for (int item = 0; item < even.rowCount(); item++) {
      // powers of two keep the sums exact
      int halvings = Integer.numberOfTrailingZeros(item + 1) % 3 + item / 500;
      for (int factor = 0; factor < 16; factor++) {
        values[item * 16 + factor] = Math.scalb(values[item * 16 + factor], -halvings);
      }
    }
    FactorMatrix factors = new FactorMatrix(4003, 16, values);
    FactorMatrix queries = wholeNumbers(40, 16);
    BitSet all = new BitSet();
    all.set(0, 4003);
    ExactTopItems search = new ExactTopItems(factors);
    List<List<ScoredItem>> lists = search.ofAll(queries, 10, 2);
    for (int row = 0; row < queries.rowCount(); row++) {
      List<ScoredItem> expected = oneByOne(factors, queries.copyRow(row), 10, all);
      assertThat(lists.get(row)).isEqualTo(expected);
      assertThat(search.of(queries.copyRow(row), 10)).isEqualTo(expected);
    }
  }

  /** More items than a search takes at a time; some of the times none of them is allowed. */
  @Test
  void agrees_with_scoring_one_by_one_where_a_filter_leaves_gaps() {
    FactorMatrix factors = wholeNumbers(7001, 64);
    FactorMatrix queries = wholeNumbers(20, 64);
    ExactTopItems search = new ExactTopItems(factors);
    for (int distance : new int[] {2, 3001, 8000}) {
      BitSet allowed = new BitSet();
      for (int item = 5; item < factors.rowCount(); item += distance) {
        allowed.set(item);
      }
      List<List<ScoredItem>> lists = search.ofAll(queries, 20, allowed, 3);
      for (int row = 0; row < queries.rowCount(); row++) {
        List<ScoredItem> expected = oneByOne(factors, queries.copyRow(row), 20, allowed);
        assertThat(lists.get(row)).isEqualTo(expected);
      }
    }
    assertThat(search.ofAll(queries, 20, new BitSet(), 2).get(3)).isEmpty();
  }

  @Test
  void a_user_without_factors_gets_the_items_of_the_lowest_index() {
    assertThat(new ExactTopItems(items).of(new float[2], 2))
        .containsExactly(new ScoredItem(0, 0), new ScoredItem(1, 0));
  }

  @Test
  void a_query_of_another_rank_is_refused() {
    assertThatThrownBy(() -> new ExactTopItems(items).of(new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rank 2");
  }
}
