package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSearch;
import dev.penchant.modeling.search.ModelSettings;
import java.util.List;

/**
 * Searches the settings of a shop's models on its held-out time, as {@code evaluate} does on a
 * file. Factors, neighbours and popularity are searched for what they are there for, items new to
 * the user; the own history for buying again.
 */
final class BehaviourSearch {
  private static final String METRIC = "ndcg@10";

  /** With fewer questions about new items the search listens to all. */
  private static final int ENOUGH_CASES = 50;

  private final HeldOutTime heldOut;
  private final EventStrengths strengths;
  private final TrainingRun run;
  private final RankingEvaluator repeats;
  private final RankingEvaluator discovery;

  BehaviourSearch(HeldOutTime heldOut, EventStrengths strengths, TrainingRun run) {
    this.heldOut = heldOut;
    this.strengths = strengths;
    this.run = run;
    this.repeats = evaluator(SeenItems.KEPT);
    RankingEvaluator newItems = evaluator(SeenItems.EXCLUDED);
    this.discovery = newItems.cases().size() < ENOUGH_CASES ? repeats : newItems;
  }

  /** The best settings found from these on; the same where nothing can be asked. */
  BehaviourSettings from(BehaviourSettings start, Progress progress) {
    if (repeats.cases().isEmpty()) {
      return start;
    }
    return new BehaviourSettings(
        found(
            BehaviourSettings.factorFamily(strengths),
            start.factors(),
            discovery,
            progress.part(0, 0.6)),
        found(
            BehaviourSettings.neighbourFamily(strengths),
            start.neighbours(),
            discovery,
            progress.part(0.6, 0.8)),
        found(
            BehaviourSettings.ownFamily(strengths), start.own(), repeats, progress.part(0.8, 0.9)),
        found(
            BehaviourSettings.popularityFamily(strengths),
            start.popularity(),
            discovery,
            progress.part(0.9, 1)));
  }

  private ModelSettings found(
      ModelFamily<?> family, ModelSettings start, RankingEvaluator evaluator, Progress progress) {
    return new ModelSearch(evaluator, METRIC, run.searchBudget(), run.seed(), run.threads())
        .search(
            family,
            heldOut.split().fit(),
            start.within(family.dimensions(heldOut.split().fit())),
            progress)
        .settings();
  }

  private RankingEvaluator evaluator(SeenItems seenItems) {
    return new RankingEvaluator(
        new EvaluationSettings(List.of(10), seenItems, run.threads(), run.seed()),
        heldOut.split().validation(),
        heldOut.split().fit().occurringItems());
  }
}
