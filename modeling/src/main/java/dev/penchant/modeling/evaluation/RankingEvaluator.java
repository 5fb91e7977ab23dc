package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
    Map<String, CaseMetrics> measured = new LinkedHashMap<>();
    for (Map.Entry<String, Recommender> model : models.entrySet()) {
      progress.checkStop();
      progress.report((double) measured.size() / models.size(), "measuring " + model.getKey());
      measured.put(model.getKey(), measure(model.getValue()));
    }
    return EvaluationReport.of(cases.size(), measured, settings.seed());
  }

  /** The same over every n-th of the questions. */
  public RankingEvaluator everyNth(int n) {
    List<RankingCase> some = new ArrayList<>();
    for (int index = 0; index < cases.size(); index += n) {
      some.add(cases.get(index));
    }
    return new RankingEvaluator(settings, some, candidates);
  }

  /**
   * Measures models that share work: all answer one case before the next is asked.
   *
   * @return by model the figures of each case, as {@link #measure(Recommender)} would give them
   */
  public List<CaseMetrics> measureTogether(JointRecommender models) {
    List<CaseMetrics> measured = new ArrayList<>();
    for (int model = 0; model < models.modelCount(); model++) {
      measured.add(new CaseMetrics(settings.cutoffs(), cases.size(), false));
    }
    NegativeItems negatives = new NegativeItems(candidates, settings.negatives(), settings.seed());
    CaseLoop.run(
        cases.size(),
        settings.threads(),
        () -> {
          Ranks ranks = new Ranks();
          JointRecommender.Asking asking = models.asking();
          float[] scores = new float[candidates.length];
          boolean[] all = candidates.clone();
          return caseIndex -> {
            RankingCase question = cases.get(caseIndex);
            boolean[] ranked =
                settings.negatives() > 0 ? negatives.rankedWith(question) : excluded(question, all);
            int rankedCount = count(ranked);
            asking.load(question.history());
            for (int model = 0; model < measured.size(); model++) {
              asking.score(model, scores);
              measured
                  .get(model)
                  .record(caseIndex, ranks.of(question.relevant(), scores, ranked), rankedCount);
            }
            restore(question, all);
          };
        });
    return measured;
  }

  /** Measures one model, keeping the figures of each case for comparisons between models. */
  public CaseMetrics measure(Recommender model) {
    return measure(model, Optional.empty());
  }

  /** The same with what the lists are like: novelty, diversity, coverage. */
  public CaseMetrics measure(Recommender model, ListQuality quality) {
    return measure(model, Optional.of(quality));
  }

  private CaseMetrics measure(Recommender model, Optional<ListQuality> quality) {
    if (model.itemCount() != candidates.length) {
      throw new IllegalArgumentException(
          "the model scores %d items, but there are %d"
              .formatted(model.itemCount(), candidates.length));
    }
    CaseMetrics measured = new CaseMetrics(settings.cutoffs(), cases.size(), quality.isPresent());
    int listLength = settings.cutoffs().get(0);
    NegativeItems negatives = new NegativeItems(candidates, settings.negatives(), settings.seed());
    int[][] lists = new int[quality.isPresent() ? cases.size() : 0][];
    CaseLoop.run(
        cases.size(),
        settings.threads(),
        () -> {
          Ranks ranks = new Ranks();
          float[] scores = new float[candidates.length];
          boolean[] all = candidates.clone();
          return caseIndex -> {
            RankingCase question = cases.get(caseIndex);
            model.score(question.history(), scores);
            boolean[] ranked =
                settings.negatives() > 0 ? negatives.rankedWith(question) : excluded(question, all);
            measured.record(
                caseIndex, ranks.of(question.relevant(), scores, ranked), count(ranked));
            quality.ifPresent(lists(question, all, scores, listLength, lists, caseIndex, measured));
            restore(question, all);
          };
        });
    quality.ifPresent(one -> measured.recordCoverage(one.coverage(lists, candidates)));
    return measured;
  }

  /** Lists are of the whole catalog, also where ranks are among a few. */
  private Consumer<ListQuality> lists(
      RankingCase question,
      boolean[] all,
      float[] scores,
      int length,
      int[][] lists,
      int caseIndex,
      CaseMetrics measured) {
    return quality -> {
      int[] list = ListQuality.best(scores, excluded(question, all), length);
      lists[caseIndex] = list;
      measured.recordList(caseIndex, quality.novelty(list), quality.diversity(list));
    };
  }

  private boolean[] excluded(RankingCase question, boolean[] ranked) {
    if (settings.seenItems() == SeenItems.EXCLUDED) {
      for (int position = 0; position < question.history().length(); position++) {
        ranked[question.history().item(position)] = false;
      }
    }
    return ranked;
  }

  private static int count(boolean[] ranked) {
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
