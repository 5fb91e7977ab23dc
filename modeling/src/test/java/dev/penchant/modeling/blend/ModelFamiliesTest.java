package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsFamily;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.ease.EaseFamily;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.LeaveOneOut;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.lda.LdaFamily;
import dev.penchant.modeling.neighbour.CosineFamily;
import dev.penchant.modeling.neighbour.OrderedFamily;
import dev.penchant.modeling.neighbour.OwnFrequencyFamily;
import dev.penchant.modeling.neighbour.PopularityFamily;
import dev.penchant.modeling.neighbour.UserNeighbourFamily;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSearch;
import dev.penchant.modeling.svd.SvdFamily;
import dev.penchant.modeling.transition.TransitionFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family, searched and blended, on walks around a circle where only order tells. */
class ModelFamiliesTest {
  private static final BehaviourDataset WALKS = Logs.walks(200, 40, 14, 11);
  private static final EvaluationSplit SPLIT = LeaveOneOut.split(WALKS);
  private static final EventStrengths STRENGTHS = EventStrengths.defaults().scaledTo(WALKS);

  static Stream<ModelFamily<?>> families() {
    return Stream.of(
        PopularityFamily.allTime(STRENGTHS),
        PopularityFamily.recent(STRENGTHS),
        new OwnFrequencyFamily(STRENGTHS),
        new CosineFamily(STRENGTHS),
        new OrderedFamily(STRENGTHS),
        new TransitionFamily(STRENGTHS),
        new AlsFamily(STRENGTHS),
        new UserNeighbourFamily(STRENGTHS),
        new EaseFamily(STRENGTHS),
        new SvdFamily(STRENGTHS),
        new LdaFamily(STRENGTHS));
  }

  @ParameterizedTest
  @MethodSource("families")
  void scores_are_finite_for_any_history_and_the_same_on_one_and_four_threads(
      ModelFamily<?> family) {
    Recommender one = fit(family, 1);
    Recommender four = fit(family, 4);
    float[] scores = new float[one.itemCount()];
    float[] again = new float[one.itemCount()];

    for (UserHistory history : List.of(UserHistory.empty(50), WALKS.history(3))) {
      one.score(history, scores);
      four.score(history, again);
      for (float score : scores) {
        assertThat(score).isFinite();
      }
      if (!family.name().equals("lda")) {
        // collapsed Gibbs by several threads depends on their number, and says so
        assertThat(again).containsExactly(scores);
      }
    }
  }

  @Test
  void models_that_know_order_beat_those_that_do_not() {
    EvaluationReport report =
        measure(
            fitted(
                PopularityFamily.allTime(STRENGTHS),
                new OrderedFamily(STRENGTHS),
                new TransitionFamily(STRENGTHS)));

    assertThat(report.metric("ordered-neighbour", "hr@1")).isGreaterThan(0.6);
    assertThat(report.metric("transition", "hr@1")).isGreaterThan(0.6);
    assertThat(report.metric("popularity", "hr@1")).isLessThan(0.2);
  }

  @Test
  void a_search_never_ends_below_where_it_began_and_repeats_itself() {
    OrderedFamily family = new OrderedFamily(STRENGTHS);
    RankingEvaluator validation = validation();
    double start =
        validation
            .measure(family.fit(SPLIT.fit(), family.start(SPLIT.fit()), 1, 1, Progress.none()))
            .means()
            .get("ndcg@5");

    ModelSearch search = new ModelSearch(validation, "ndcg@5", 12, 1, 2);
    ModelSearch.Found found = search.search(family, SPLIT.fit(), Progress.none());

    assertThat(found.value()).isGreaterThanOrEqualTo(start);
    assertThat(found.tried()).isBetween(2, 12);
    assertThat(search.search(family, SPLIT.fit(), Progress.none()).settings())
        .isEqualTo(found.settings());
  }

  @Test
  void a_blend_with_models_that_know_nothing_keeps_what_the_good_one_knows() {
    Map<String, Recommender> models =
        fitted(
            PopularityFamily.allTime(STRENGTHS),
            new OwnFrequencyFamily(STRENGTHS),
            new OrderedFamily(STRENGTHS));
    List<Recommender> components = List.copyOf(models.values());

    BlendWeights weights = learn(components, 1);
    models.put("blend", new Blend(components, weights));

    EvaluationReport report = measure(models);
    assertThat(report.metric("blend", "ndcg@5"))
        .isGreaterThan(report.metric("ordered-neighbour", "ndcg@5") - 0.02);
    assertThat(learn(components, 4).linear()).containsExactly(weights.linear());
  }

  private static BlendWeights learn(List<Recommender> components, int threads) {
    BlendWindow window =
        new BlendWindow(components, SPLIT.validation(), SPLIT.fit().occurringItems());
    return BlendLearning.learn(
        List.of(window),
        new EvaluationSettings(List.of(5), SeenItems.EXCLUDED, threads, 1),
        Progress.none());
  }

  private static Map<String, Recommender> fitted(ModelFamily<?>... families) {
    Map<String, Recommender> models = new LinkedHashMap<>();
    for (ModelFamily<?> family : families) {
      models.put(family.name(), fit(family, 2));
    }
    return models;
  }

  private static <C> Recommender fit(ModelFamily<C> family, int threads) {
    return family.fit(SPLIT.fit(), family.start(SPLIT.fit()), 1, threads, Progress.none());
  }

  private static RankingEvaluator validation() {
    return new RankingEvaluator(settings(), SPLIT.validation(), SPLIT.fit().occurringItems());
  }

  private static EvaluationReport measure(Map<String, Recommender> models) {
    return new RankingEvaluator(settings(), SPLIT.test(), SPLIT.fit().occurringItems())
        .evaluate(models, Progress.none());
  }

  private static EvaluationSettings settings() {
    return new EvaluationSettings(List.of(1, 5), SeenItems.EXCLUDED, 2, 1);
  }
}
