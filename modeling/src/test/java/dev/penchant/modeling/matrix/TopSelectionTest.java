package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopSelectionTest {

  @Test
  void keeps_what_sorting_everything_would_put_first() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      float[] scores = new float[1 + random.nextInt(200)];
      List<ScoredItem> all = new ArrayList<>();
      for (int item = 0; item < scores.length; item++) {
        scores[item] = random.nextInt(20); // few distinct values, so that ties matter
        all.add(new ScoredItem(item, scores[item]));
      }
      int limit = 1 + random.nextInt(30);
      all.sort(null);
      assertThat(TopSelection.of(scores, limit))
          .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    }
  }

  @Test
  void the_order_of_offers_does_not_matter() {
    TopSelection forward = new TopSelection(2);
    TopSelection backward = new TopSelection(2);
    for (int item = 0; item < 5; item++) {
      forward.offer(item, 1);
      backward.offer(4 - item, 1);
    }
    assertThat(forward.best()).isEqualTo(backward.best());
    assertThat(forward.best()).extracting(ScoredItem::itemIndex).containsExactly(0, 1);
  }

  @Test
  void the_threshold_is_the_worst_kept_score_once_full() {
    TopSelection selection = new TopSelection(2);
    selection.offer(0, 3);
    assertThat(selection.threshold()).isEqualTo(Float.NEGATIVE_INFINITY);
    selection.offer(1, 5);
    assertThat(selection.threshold()).isEqualTo(3);
    selection.offer(2, 4);
    assertThat(selection.threshold()).isEqualTo(4);
  }

  @Test
  void not_a_number_is_never_kept() {
    assertThat(TopSelection.of(new float[] {Float.NaN, 1, Float.NEGATIVE_INFINITY}, 3))
        .containsExactly(new ScoredItem(1, 1));
  }

  @Test
  void a_limit_below_one_is_refused() {
    assertThatThrownBy(() -> new TopSelection(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
