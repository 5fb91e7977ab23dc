package dev.penchant.modeling.ease;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/** EASE asked with a fading history; see {@link EaseTraining}. */
public final class EaseFamily implements ModelFamily<EaseModel> {
  /** Minutes beyond this; the memory may allow fewer. */
  public static final int COLUMN_LIMIT = 6_000;

  private static final String REGULARIZATION = "regularization";
  private static final String DAMPING = "targetDamping";

  private final EventStrengths strengths;

  public EaseFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "ease";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(HistoryDimensions.of(dataset, 0.6));
    dimensions.add(Dimension.asking(DAMPING, 0.2, 0.0, 0.1, 0.2, 0.3, 0.45, 0.6));
    dimensions.add(
        Dimension.core(REGULARIZATION, 100.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0));
    dimensions.add(HistoryDimensions.ofTraining(dataset));
    return dimensions;
  }

  @Override
  public EaseModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return EaseTraining.train(
        HistoryDimensions.interactions(dataset, strengths, settings),
        settings.get(REGULARIZATION),
        Math.min(COLUMN_LIMIT, FrequentColumns.columnsThatFit()),
        threads,
        progress);
  }

  @Override
  public Recommender recommender(
      EaseModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new EaseRecommender(
        model, HistoryDimensions.decay(strengths, settings), settings.get(DAMPING));
  }
}
