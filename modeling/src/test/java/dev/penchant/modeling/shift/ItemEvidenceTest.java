package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ItemEvidenceTest {
  private final ItemEvidence evidence = new ItemEvidence(0.8);

  /** Of a day with as many items of two topics. */
  private double likelihood(double items, float drawn, double otherItems, float otherDrawn) {
    ItemEvidence.Table one = evidence.table(items);
    ItemEvidence.Table two = evidence.table(otherItems);
    return Math.exp(one.log(drawn) + two.log(otherDrawn))
        * (1 + one.gain(drawn) + two.gain(otherDrawn));
  }

  @Test
  void a_day_is_as_likely_as_all_its_interests_together() {
    // two items of a topic that is drawn half of the time, one of a topic drawn in a quarter
    double aboutOne = 0.5 * Math.pow(0.8 + 0.2 * 0.5, 2) * (0.2 * 0.25);
    double aboutTwo = 0.25 * Math.pow(0.2 * 0.5, 2) * (0.8 + 0.2 * 0.25);
    double aboutNeither = 0.25 * Math.pow(0.2 * 0.5, 2) * (0.2 * 0.25);
    double beside = Math.pow(0.2, 3);

    assertThat(likelihood(2, 0.5f, 1, 0.25f))
        .isCloseTo((aboutOne + aboutTwo + aboutNeither) / beside, within(1e-6));
  }

  @Test
  void between_the_lines_of_its_tables_it_errs_by_little() {
    double drawn = 0.371;
    double other = 0.0123;
    double direct =
        Math.pow(drawn, 3)
            * other
            * (1
                + drawn * (Math.pow(1 + 4 / drawn, 3) - 1)
                + other * (Math.pow(1 + 4 / other, 1) - 1));

    assertThat(likelihood(3, (float) drawn, 1, (float) other) / direct).isCloseTo(1, within(1e-3));
  }

  @Test
  void no_items_say_nothing_and_items_count_in_sixteenths() {
    assertThat(evidence.table(0).isEmpty()).isTrue();
    assertThat(evidence.table(0).log(0.3f)).isZero();
    assertThat(evidence.table(0).gain(0.3f)).isZero();
    assertThat(evidence.table(0.03).isEmpty()).isTrue();
    assertThat(evidence.table(0.99)).isSameAs(evidence.table(1));
  }

  @Test
  void the_largest_days_of_the_unlikeliest_topics_are_within_a_double() {
    ItemEvidence steep = new ItemEvidence(0.95);
    ItemEvidence.Table most = steep.table(ItemEvidence.MOST_ITEMS);

    assertThat(most.gain(0x1p-30f)).isFinite().isEqualTo(most.gain(0x1p-14f));
    assertThat(most.log(1)).isZero();
    assertThat(most.gain(1)).isFinite();
  }
}
