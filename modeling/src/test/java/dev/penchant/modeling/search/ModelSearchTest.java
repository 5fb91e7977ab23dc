package dev.penchant.modeling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.LeaveOneOut;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.neighbour.OrderedFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelSearchTest {
  private static final BehaviourDataset WALKS = Logs.walks(120, 30, 10, 3);
  private static final EvaluationSplit SPLIT = LeaveOneOut.split(WALKS);
  private static final OrderedFamily FAMILY =
      new OrderedFamily(EventStrengths.defaults().scaledTo(WALKS));

  /** Values of an earlier run, and the keys that had to be measured anew. */
  private static final class Remembering implements SearchMemory {
    private final Map<String, Double> values;
    private final List<String> measured = new ArrayList<>();

    Remembering(Map<String, Double> values) {
      this.values = new HashMap<>(values);
    }

    @Override
    public Optional<Double> recall(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void keep(String key, double value) {
      values.put(key, value);
      measured.add(key);
    }
  }

  @Test
  void draws_at_random_first_where_the_budget_allows_and_stays_within_it() {
    ModelSearch.Found found = search(new Remembering(Map.of()), 24, 1);

    assertThat(found.tried()).isLessThanOrEqualTo(24);
    assertThat(found.value())
        .isGreaterThanOrEqualTo(search(new Remembering(Map.of()), 1, 1).value());
  }

  @Test
  void the_same_seed_finds_the_same_settings() {
    assertThat(search(new Remembering(Map.of()), 24, 9).settings())
        .isEqualTo(search(new Remembering(Map.of()), 24, 9).settings());
  }

  @Test
  void a_search_that_was_cut_off_goes_on_without_measuring_again() {
    Remembering whole = new Remembering(Map.of());
    ModelSearch.Found found = search(whole, 24, 1);
    Map<String, Double> half = new HashMap<>();
    for (String key : whole.measured.subList(0, whole.measured.size() / 2)) {
      half.put(key, whole.values.get(key));
    }

    Remembering resumed = new Remembering(half);
    ModelSearch.Found again = search(resumed, 24, 1);

    assertThat(again.settings()).isEqualTo(found.settings());
    assertThat(resumed.measured)
        .hasSize(whole.measured.size() - half.size())
        .doesNotContainAnyElementsOf(half.keySet());
  }

  @Test
  void begins_where_it_is_told() {
    ModelSettings known = FAMILY.start(SPLIT.fit()).with("shrinkage", 50);

    ModelSearch.Found found =
        new ModelSearch(validation(), "ndcg@5", 1, 1, 1)
            .search(FAMILY, SPLIT.fit(), known, Progress.none());

    assertThat(found.settings()).isEqualTo(known);
  }

  @Test
  void settings_are_read_as_they_were_written_and_fitted_to_what_may_be_tried() {
    ModelSettings known =
        FAMILY.start(SPLIT.fit()).with("shrinkage", 9).with("historyHalfLife", 1e30);

    assertThat(ModelSettings.parse(known.toString())).isEqualTo(known);
    assertThat(known.within(FAMILY.dimensions(SPLIT.fit())).get("shrinkage")).isEqualTo(8);
    assertThat(ModelSettings.parse("").within(FAMILY.dimensions(SPLIT.fit())))
        .isEqualTo(FAMILY.start(SPLIT.fit()));
  }

  private static ModelSearch.Found search(SearchMemory memory, int budget, long seed) {
    return new ModelSearch(validation(), "ndcg@5", budget, seed, 1, memory)
        .search(FAMILY, SPLIT.fit(), Progress.none());
  }

  private static RankingEvaluator validation() {
    return new RankingEvaluator(
        new EvaluationSettings(List.of(5), SeenItems.EXCLUDED, 1, 1),
        SPLIT.validation(),
        SPLIT.fit().occurringItems());
  }
}
