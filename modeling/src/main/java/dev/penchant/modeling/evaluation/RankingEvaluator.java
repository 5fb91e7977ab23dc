package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks all candidate items for every case and averages the metrics over users. Candidates are the
 * items that occur in what the models were trained on; a relevant item outside them stays in the
 * count as a miss. Immutable; one evaluator may serve many calls.
 */
public final class RankingEvaluator {
  private final EvaluationSettings settings;
  private final List<RankingCase> cases;
  private final boolean[] candidates;

  /**
   * @param cases the questions; those left without a relevant item when seen items are excluded are
   *     dropped
   * @param candidates by item index, which items are ranked
   */
  public RankingEvaluator(
      EvaluationSettings settings, List<RankingCase> cases, boolean[] candidates) {
    this.settings = settings;
    this.candidates = candidates.clone();
    this.cases =
        settings.seenItems() == SeenItems.KEPT ? List.copyOf(cases) : withoutSeenItems(cases);
  }

  /** The questions that are really asked. */
  public List<RankingCase> cases() {
    return cases;
  }

  /** Measures each model on every case. */
  public EvaluationReport evaluate(Map<String, Recommender> models, Progress progress) {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    Map<String, Map<String, Interval>> intervals = new LinkedHashMap<>();
    int done = 0;
    for (Map.Entry<String, Recommender> model : models.entrySet()) {
      progress.checkStop();
      progress.report((double) done++ / models.size(), "measuring " + model.getKey());
      CaseMetrics measured = measure(model.getValue());
      metrics.put(model.getKey(), measured.means());
      intervals.put(model.getKey(), measured.intervals(settings.seed()));
    }
    return new EvaluationReport(cases.size(), metrics, intervals);
  }

  /** Measures one model, keeping the figures of each case for comparisons between models. */
  public CaseMetrics measure(Recommender model) {
    if (model.itemCount() != candidates.length) {
      throw new IllegalArgumentException(
          "the model scores %d items, but there are %d"
              .formatted(model.itemCount(), candidates.length));
    }
    CaseMetrics measured = new CaseMetrics(settings.cutoffs(), cases.size());
    CaseLoop.run(
        cases.size(),
        settings.threads(),
        () -> {
          Ranks ranks = new Ranks();
          float[] scores = new float[candidates.length];
          boolean[] ranked = candidates.clone();
          return caseIndex -> {
            RankingCase question = cases.get(caseIndex);
            model.score(question.history(), scores);
            int count = exclude(question, ranked);
            measured.record(caseIndex, ranks.of(question.relevant(), scores, ranked), count);
            restore(question, ranked);
          };
        });
    return measured;
  }

  private int exclude(RankingCase question, boolean[] ranked) {
    if (settings.seenItems() == SeenItems.EXCLUDED) {
      for (int position = 0; position < question.history().length(); position++) {
        ranked[question.history().item(position)] = false;
      }
    }
    int count = 0;
    for (boolean takesPart : ranked) {
      count += takesPart ? 1 : 0;
    }
    return count;
  }

  private void restore(RankingCase question, boolean[] ranked) {
    for (int position = 0; position < question.history().length(); position++) {
      int item = question.history().item(position);
      ranked[item] = candidates[item];
    }
  }

  private static List<RankingCase> withoutSeenItems(List<RankingCase> cases) {
    List<RankingCase> remaining = new ArrayList<>();
    for (RankingCase question : cases) {
      int[] unseen = question.unseenRelevant();
      if (unseen.length > 0) {
        remaining.add(new RankingCase(question.user(), question.history(), unseen));
      }
    }
    return List.copyOf(remaining);
  }
}
