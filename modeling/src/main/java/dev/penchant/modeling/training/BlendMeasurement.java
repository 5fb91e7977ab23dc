package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastReport;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.ranking.RankingSignals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the blend beside each of its parts on the test part, with models that saw everything
 * before that.
 */
final class BlendMeasurement {
  /** The models by which lists are judged. */
  static final String BLEND = "blend";

  static final String METRIC = "ndcg@10";

  private BlendMeasurement() {}

  static ModelReport measure(
      HeldOutTime heldOut,
      BlendChoice choice,
      SignalTraining training,
      NextItemSignal nextItem,
      ForecastReport forecast,
      Progress progress) {
    BehaviourDataset known = heldOut.split().refit();
    RankingWeights weights = choice.weights();
    RankingSignals plain = training.train(known, progress.part(0, 0.6));
    RankingSignals signals =
        choice
            .used()
            .map(net -> plain.with(nextItem.again(known, net, progress.part(0.6, 0.8))))
            .orElse(plain);
    boolean nextItemUsed = choice.used().isPresent();
    boolean[] candidates = known.occurringItems();
    EvaluationReport repeats =
        evaluator(heldOut.split().test(), candidates, SeenItems.KEPT, training.run())
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(
                        signals, weights.repeats(), weights.owned(), weights.ownedOffset()),
                    true,
                    nextItemUsed),
                progress.part(0.8, 0.9));
    EvaluationReport discovery =
        evaluator(heldOut.split().test(), candidates, SeenItems.EXCLUDED, training.run())
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(signals, weights.discovery(), weights.discovery(), 0),
                    false,
                    nextItemUsed),
                progress.part(0.9, 1));
    return new ModelReport(
        heldOut.period().test(), heldOut.period().end(), repeats, discovery, forecast);
  }

  private static Map<String, Recommender> models(
      RankingSignals signals,
      SignalRecommender blend,
      boolean withOwnFrequency,
      boolean withNextItem) {
    Map<String, Recommender> models = new LinkedHashMap<>();
    models.put(BLEND, blend);
    models.put("als", SignalRecommender.of(signals, RankingSignal.FACTORS));
    models.put("item-neighbour", SignalRecommender.of(signals, RankingSignal.NEIGHBOURS));
    models.put("topics", SignalRecommender.of(signals, RankingSignal.TOPICS));
    if (withOwnFrequency) {
      models.put("own-frequency", SignalRecommender.of(signals, RankingSignal.OWN_FREQUENCY));
    }
    if (withNextItem) {
      models.put("next-item", SignalRecommender.of(signals, RankingSignal.NEXT_ITEM));
    }
    models.put("popularity", SignalRecommender.of(signals, RankingSignal.RECENT_POPULARITY));
    return models;
  }

  private static RankingEvaluator evaluator(
      List<RankingCase> cases, boolean[] candidates, SeenItems seenItems, TrainingRun run) {
    return new RankingEvaluator(HeldOutTime.asked(seenItems, run), cases, candidates);
  }
}
