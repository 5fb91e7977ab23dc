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
import java.util.ArrayList;
import java.util.List;

/** Recurrent nets that foretell the next item; see {@link NextItemTraining}. */
public final class NextItemFamily implements ModelFamily<NextItemModel> {
  /** One try takes minutes where the others take seconds. */
  private static final int TRY_COST = 10;

  private static final String DROPOUT = "dropout";
  private static final String ITEM_DROPOUT = "itemDropout";
  private static final String LABEL_SMOOTHING = "labelSmoothing";
  private static final String SHORTCUT_DECAY = "shortcutDecay";
  private static final String EMBEDDING = "embedding";
  private static final String LEARNING_RATE = "learningRate";
  private static final String WEIGHT_DECAY = "weightDecay";
  private static final String NEGATIVES = "negatives";

  private final RecurrentCell cell;
  private final EngineChoice engine;
  private final EventStrengths strengths;

  public NextItemFamily(RecurrentCell cell, EngineChoice engine, EventStrengths strengths) {
    this.cell = cell;
    this.engine = engine;
    this.strengths = strengths;
  }

  /** {@code gru} or {@code lstm}. */
  @Override
  public String name() {
    return cell.label();
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(Dimension.core(DROPOUT, 0.6, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7));
    dimensions.add(Dimension.core(SHORTCUT_DECAY, 0.5, 0.0, 0.3, 0.5, 0.7, 0.9));
    dimensions.add(Dimension.core(EMBEDDING, 128.0, 64.0, 96.0, 128.0, 192.0, 256.0));
    dimensions.add(Dimension.core(WEIGHT_DECAY, 0.1, 0.0, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0));
    dimensions.add(Dimension.core(LABEL_SMOOTHING, 0.0, 0.0, 0.05, 0.1, 0.2));
    dimensions.add(Dimension.core(ITEM_DROPOUT, 0.1, 0.0, 0.1, 0.2, 0.3));
    dimensions.add(Dimension.core(LEARNING_RATE, 0.002, 0.0005, 0.001, 0.002, 0.004));
    dimensions.add(Dimension.core(NEGATIVES, 2048.0, 0.0, 512.0, 2048.0, 4096.0));
    return dimensions;
  }

  @Override
  public int tries(int budget) {
    return Math.max(1, budget / TRY_COST);
  }

  @Override
  public NextItemModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    DeepEngine found = DeepEngine.needed(engine);
    NextItemHyperparameters usual = NextItemHyperparameters.defaults(cell);
    int embedding = settings.whole(EMBEDDING);
    NextItemHyperparameters chosen =
        new NextItemHyperparameters(
            cell,
            embedding,
            embedding,
            (float) settings.get(SHORTCUT_DECAY),
            (float) settings.get(DROPOUT),
            (float) settings.get(ITEM_DROPOUT),
            (float) settings.get(LABEL_SMOOTHING),
            settings.whole(NEGATIVES),
            (float) settings.get(LEARNING_RATE),
            (float) settings.get(WEIGHT_DECAY),
            usual.batchUsers(),
            usual.maximumLength(),
            usual.maximumEpochs(),
            usual.patience(),
            usual.maximumGradientNorm());
    return new NextItemTraining(found, chosen, seed)
        .untilBest(dataset.sequences(strengths), progress);
  }

  @Override
  public Recommender recommender(
      NextItemModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new NextItemRecommender(model, strengths);
  }
}
