package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorLearningTest {
  private static final ShiftPrior OF_HALF_CHANGING = learned(shop(300, 2), 2);

  private static ShiftPrior learned(List<List<DayEvidence>> users, int threads) {
    try (Workers workers = new Workers(threads)) {
      return PriorLearning.learn(users, workers, Progress.none());
    }
  }

  /** Every so many-th user shifts, in the middle of twelve periods. */
  private static List<List<DayEvidence>> shop(int users, int every) {
    PlantedDays planted = new PlantedDays(41);
    List<List<DayEvidence>> shop = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      shop.add(user % every == 0 ? planted.shifting(12, 6, 1) : planted.stable(12));
    }
    return shop;
  }

  @Test
  void how_many_change_and_when_is_learned() {
    ShiftPrior prior = OF_HALF_CHANGING;

    assertThat(prior.changing()).isBetween(0.4, 0.6);
    // the middle of the time
    assertThat(prior.times().get(3) + prior.times().get(4)).isGreaterThan(0.7);
    assertThat(prior.gradual()).isLessThan(0.3);
  }

  @Test
  void where_nobody_changes_few_are_thought_to() {
    assertThat(learned(shop(300, 301), 2).changing()).isLessThan(0.1);
  }

  @Test
  void how_the_items_of_a_day_hang_together_and_what_the_main_interest_has_are_learned() {
    ShiftPrior prior = OF_HALF_CHANGING;

    // planted: four of five items follow the day's interest; 0.6 and 0.3 of all, the rest noise
    assertThat(prior.onTopic()).isCloseTo(0.8, within(0.05));
    assertThat(prior.noise()).isBetween(0.05, 0.2);
    assertThat(prior.mainShares().get(1) + prior.mainShares().get(2)).isGreaterThan(0.7);
  }

  @Test
  void the_same_is_learned_on_any_number_of_threads() {
    List<List<DayEvidence>> users = shop(60, 3);
    assertThat(learned(users, 1)).isEqualTo(learned(users, 4));
  }

  @Test
  void who_did_little_teaches_nothing() {
    List<DayEvidence> days = shop(1, 2).get(0).subList(0, 3);
    assertThat(learned(List.of(days, List.of()), 1)).isEqualTo(ShiftPrior.defaults());
  }

  @Test
  void a_user_who_surely_changed_counts_as_one_beside_the_ten_of_the_first_prior() {
    ShiftPrior first = ShiftPrior.defaults();
    double[][] changed = new double[ChangeKind.ALL.size()][first.times().size()];
    ChangeKind kind = new ChangeKind(2, 1, true);
    changed[kind.index()][5] = 1;
    ShareCounts counts = new ShareCounts(first);
    double logLikelihood = counts.add(new UserLikelihoods(new double[5], changed, 7), first);
    ShiftPrior next = counts.prior(first);

    assertThat(logLikelihood).isCloseTo(7 + Math.log(0.2 * 0.2 * 0.25 * 0.4 / 8), within(1e-9));
    assertThat(next.changing()).isCloseTo((10 * 0.2 + 1) / 11, within(1e-9));
    assertThat(next.gradual()).isCloseTo((10 * 0.4 + 1) / 11, within(1e-9));
    assertThat(next.mainShares().get(2)).isCloseTo((10 * 0.2 + 1) / 11, within(1e-9));
    assertThat(next.moved().get(1)).isCloseTo((10 * 0.25 + 1) / 11, within(1e-9));
    assertThat(next.times().get(5)).isCloseTo((10 / 8.0 + 1) / 11, within(1e-9));
  }
}
