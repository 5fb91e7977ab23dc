package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingEvaluatorTest {
  private static final int ITEMS = 4;

  /** Item 0 first, then 1, 2, 3. */
  private static final Recommender BY_NUMBER = fixed(4, 3, 2, 1);

  @Test
  void seen_items_neither_rank_nor_count() {
    EvaluationReport report =
        evaluate(SeenItems.EXCLUDED, BY_NUMBER, new RankingCase(0, seen(0), new int[] {0, 1}));

    assertThat(report.metric("model", "recall@1")).isEqualTo(1);
    assertThat(report.caseCount()).isEqualTo(1);
  }

  @Test
  void a_case_of_seen_items_only_is_not_asked_when_they_are_excluded() {
    RankingCase again = new RankingCase(0, seen(0), new int[] {0});

    assertThat(evaluate(SeenItems.EXCLUDED, BY_NUMBER, again).caseCount()).isZero();
    assertThat(evaluate(SeenItems.KEPT, BY_NUMBER, again).metric("model", "hr@1")).isEqualTo(1);
  }

  @Test
  void what_no_model_was_trained_on_stays_as_a_miss() {
    RankingEvaluator evaluator =
        new RankingEvaluator(
            settings(SeenItems.KEPT, 1),
            List.of(new RankingCase(0, seen(1), new int[] {0, 3})),
            new boolean[] {true, true, true, false});

    assertThat(
            evaluator
                .evaluate(Map.of("model", BY_NUMBER), Progress.none())
                .metric("model", "recall@3"))
        .isEqualTo(0.5);
  }

  @Test
  void excluding_one_users_items_leaves_them_to_the_next_user() {
    EvaluationReport report =
        evaluate(
            SeenItems.EXCLUDED,
            BY_NUMBER,
            new RankingCase(0, seen(0), new int[] {1}),
            new RankingCase(1, seen(3), new int[] {0}));

    assertThat(report.metric("model", "hr@1")).isEqualTo(1);
  }

  @Test
  void means_lie_within_their_intervals_and_do_not_depend_on_threads() {
    Random random = new Random(2);
    List<RankingCase> cases = new ArrayList<>();
    for (int user = 0; user < 300; user++) {
      cases.add(
          new RankingCase(user, seen(random.nextInt(ITEMS)), new int[] {random.nextInt(ITEMS)}));
    }
    boolean[] all = {true, true, true, true};
    Map<String, Recommender> models = Map.of("model", BY_NUMBER);

    EvaluationReport one =
        new RankingEvaluator(settings(SeenItems.KEPT, 1), cases, all)
            .evaluate(models, Progress.none());
    EvaluationReport four =
        new RankingEvaluator(settings(SeenItems.KEPT, 4), cases, all)
            .evaluate(models, Progress.none());

    assertThat(four).isEqualTo(one);
    Interval interval = one.intervals().get("model").get("ndcg@1");
    assertThat(interval.contains(one.metric("model", "ndcg@1"))).isTrue();
    // ± 2 standard errors of a share near a quarter over 300 cases
    assertThat(interval.high() - interval.low()).isEqualTo(0.1, within(0.03));
  }

  @Test
  void names_what_was_not_measured() {
    EvaluationReport report =
        evaluate(SeenItems.KEPT, BY_NUMBER, new RankingCase(0, seen(1), new int[] {0}));

    assertThatThrownBy(() -> report.metric("model", "ndcg@7")).hasMessageContaining("ndcg@7");
  }

  private static EvaluationReport evaluate(
      SeenItems seenItems, Recommender model, RankingCase... cases) {
    return new RankingEvaluator(
            settings(seenItems, 1), List.of(cases), new boolean[] {true, true, true, true})
        .evaluate(Map.of("model", model), Progress.none());
  }

  private static EvaluationSettings settings(SeenItems seenItems, int threads) {
    return new EvaluationSettings(List.of(1, 3), seenItems, threads, 1);
  }

  private static UserHistory seen(int item) {
    return UserHistory.of(
        new int[] {item}, new byte[] {EventType.VIEW.code()}, new long[1], new float[1], 1);
  }

  private static Recommender fixed(float... fixedScores) {
    return new Recommender() {
      @Override
      public int itemCount() {
        return fixedScores.length;
      }

      @Override
      public void score(UserHistory history, float[] scores) {
        System.arraycopy(fixedScores, 0, scores, 0, scores.length);
      }
    };
  }
}
