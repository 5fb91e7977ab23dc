package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.ranking.RankingSignals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Item 0 is the most popular; user {@code n} has viewed one of the ten least popular items. */
class SignalChoiceTest {
  private static final int ITEMS = 30;
  private static final List<RankingSignal> KNOWN =
      List.of(RankingSignal.OWN_FREQUENCY, RankingSignal.RECENT_POPULARITY);

  @Test
  void a_blend_whose_weights_do_not_carry_over_to_other_users_gives_way_to_popularity() {
    assertThat(chosen(100, user -> user % 2 == 0 ? viewed(user) : user % 3))
        .containsExactly(RankingSignal.RECENT_POPULARITY);
  }

  @Test
  void a_blend_that_serves_other_users_better_than_popularity_stays() {
    assertThat(chosen(100, user -> user % 5 == 0 ? user % 3 : viewed(user))).isEqualTo(KNOWN);
  }

  @Test
  void too_few_questions_decide_nothing() {
    assertThat(chosen(40, user -> user % 2 == 0 ? viewed(user) : user % 3)).isEqualTo(KNOWN);
  }

  private static int viewed(int user) {
    return ITEMS - 1 - user % 10;
  }

  private static List<RankingSignal> chosen(int users, IntUnaryOperator next) {
    List<RankingCase> cases = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      UserHistory history =
          UserHistory.of(
              new int[] {viewed(user)},
              new byte[] {EventType.VIEW.code()},
              new long[] {1_000},
              new float[] {Float.NaN},
              2_000);
      cases.add(new RankingCase(user, history, new int[] {next.applyAsInt(user)}));
    }
    boolean[] candidates = new boolean[ITEMS];
    Arrays.fill(candidates, true);
    return new SignalChoice(
            signals(),
            cases,
            candidates,
            new EvaluationSettings(List.of(10), SeenItems.KEPT, 1, 1),
            Progress.none())
        .chosen(KNOWN, Optional.empty());
  }

  private static RankingSignals signals() {
    float[] popularity = new float[ITEMS];
    float[] even = new float[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      popularity[item] = 100f / (1 + item);
      even[item] = 1f / ITEMS;
    }
    return new RankingSignals(
        new AlsModel(
            new FactorMatrix(0, 1, new float[0]),
            new FactorMatrix(ITEMS, 1, even),
            AlsHyperparameters.defaults().withRank(1)),
        new TopicModel(new FactorMatrix(1, ITEMS, even), new float[] {1}),
        new ItemNeighbours(new int[ITEMS + 1], new int[0], new float[0]),
        popularity,
        new float[] {1},
        EventStrengths.defaults(),
        SignalSettings.defaults());
  }
}
