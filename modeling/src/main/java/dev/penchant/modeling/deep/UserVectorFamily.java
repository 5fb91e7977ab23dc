package dev.penchant.modeling.deep;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsFamily;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Collaborative prediction: scores of the deep user vector and of factors, each standardised for
 * the user, added as α · deep + (1 − α) · factors. The share α is searched on the validation part
 * like any other way of asking, so that finding it trains nothing anew.
 */
public final class UserVectorFamily implements ModelFamily<UserVectorFamily.Parts> {
  private static final int TRY_COST = 3;
  private static final double STEP_DECAY = 0.7;
  private static final String SHARE = "deepShare";
  private static final String SIZE = "size";
  private static final String INPUT_DROPOUT = "inputDropout";
  private static final String WEIGHT_DECAY = "weightDecay";

  private final EngineChoice engine;
  private final EventStrengths strengths;
  private final AlsFamily factors;

  public UserVectorFamily(EngineChoice engine, EventStrengths strengths) {
    this.engine = engine;
    this.strengths = strengths;
    this.factors = new AlsFamily(strengths);
  }

  /** What is trained: the net, and factors with the settings that their search starts with. */
  public record Parts(UserVectorModel net, AlsModel factors) {}

  @Override
  public String name() {
    return "user-vector";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(Dimension.asking(SHARE, 0.5, 0.0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1.0));
    dimensions.addAll(HistoryDimensions.of(dataset, STEP_DECAY));
    dimensions.add(Dimension.core(WEIGHT_DECAY, 0.05, 0.0, 0.01, 0.05, 0.2, 1.0));
    dimensions.add(Dimension.core(INPUT_DROPOUT, 0.5, 0.2, 0.35, 0.5, 0.65));
    dimensions.add(Dimension.core(SIZE, 128.0, 64.0, 128.0, 256.0));
    return dimensions;
  }

  @Override
  public int tries(int budget) {
    return Math.max(1, budget / TRY_COST);
  }

  @Override
  public Parts train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    UserVectorHyperparameters usual = UserVectorHyperparameters.defaults();
    UserVectorHyperparameters chosen =
        new UserVectorHyperparameters(
            settings.whole(SIZE),
            (float) settings.get(INPUT_DROPOUT),
            usual.learningRate(),
            (float) settings.get(WEIGHT_DECAY),
            usual.batchUsers(),
            usual.maximumItems(),
            usual.maximumEpochs(),
            usual.patience());
    UserVectorModel net =
        new UserVectorTraining(DeepEngine.needed(engine), chosen, seed)
            .untilBest(dataset.sequences(strengths), progress.part(0, 0.8));
    AlsModel trained =
        factors.train(dataset, factors.start(dataset), seed, threads, progress.part(0.8, 1));
    return new Parts(net, trained);
  }

  @Override
  public Recommender recommender(Parts parts, BehaviourDataset dataset, ModelSettings settings) {
    return new CollaborativePrediction(
        new UserVectorRecommender(parts.net(), HistoryDimensions.decay(strengths, settings)),
        factors.recommender(parts.factors(), dataset, factors.start(dataset)),
        (float) settings.get(SHARE));
  }
}
