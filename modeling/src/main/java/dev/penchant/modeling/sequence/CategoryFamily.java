package dev.penchant.modeling.sequence;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.List;

/** Categories of the next period by a stacked LSTM; see {@link CategoryTraining}. */
public final class CategoryFamily implements ModelFamily<CategoryModel> {
  private static final int TRY_COST = 10;
  private static final String DROPOUT = "dropout";
  private static final String HIDDEN = "hidden";
  private static final String WEIGHT_DECAY = "weightDecay";
  private static final String LEARNING_RATE = "learningRate";

  private final EngineChoice engine;
  private final EventStrengths strengths;

  public CategoryFamily(EngineChoice engine, EventStrengths strengths) {
    this.engine = engine;
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "next-period";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    return List.of(
        Dimension.core(LEARNING_RATE, 0.003, 0.001, 0.003, 0.01),
        Dimension.core(DROPOUT, 0.3, 0.0, 0.15, 0.3, 0.5, 0.7),
        Dimension.core(HIDDEN, 64.0, 32.0, 64.0, 128.0),
        Dimension.core(WEIGHT_DECAY, 0.01, 0.0, 0.01, 0.1, 1.0));
  }

  @Override
  public int tries(int budget) {
    return Math.max(1, budget / TRY_COST);
  }

  @Override
  public CategoryModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    CategoryHyperparameters usual = CategoryHyperparameters.forSpan(dataset.timeSpan());
    CategoryHyperparameters chosen =
        new CategoryHyperparameters(
            usual.periodSeconds(),
            usual.periods(),
            settings.whole(HIDDEN),
            (float) settings.get(DROPOUT),
            (float) settings.get(LEARNING_RATE),
            (float) settings.get(WEIGHT_DECAY),
            usual.batchUsers(),
            usual.maximumEpochs(),
            usual.patience(),
            usual.maximumGradientNorm());
    return new CategoryTraining(DeepEngine.needed(engine), chosen, strengths, seed)
        .untilBest(dataset, progress);
  }

  @Override
  public Recommender recommender(
      CategoryModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new CategoryRecommender(model, strengths);
  }
}
