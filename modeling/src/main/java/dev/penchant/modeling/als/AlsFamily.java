package dev.penchant.modeling.als;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Implicit ALS whose users are folded in from their faded histories. */
public final class AlsFamily implements ModelFamily<AlsModel> {
  private static final int ITERATIONS = 12;
  private static final String RANK = "rank";
  private static final String ALPHA = "alpha";
  private static final String REGULARIZATION = "regularization";

  /** A folded-in user is pulled to old items harder than neighbours are, so it starts lower. */
  private static final double STEP_DECAY = 0.5;

  private final EventStrengths strengths;
  private final double mostFactors;

  public AlsFamily(EventStrengths strengths) {
    this(strengths, 256);
  }

  /**
   * @param mostFactors the greatest rank that is tried, one of 64, 128 and 256: a list costs time
   *     by the rank
   */
  public AlsFamily(EventStrengths strengths, int mostFactors) {
    this.strengths = strengths;
    this.mostFactors = mostFactors;
  }

  @Override
  public String name() {
    return "als";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(Dimension.core(ALPHA, 30.0, 1.0, 3.0, 10.0, 30.0, 100.0));
    dimensions.add(
        Dimension.core(REGULARIZATION, 0.03, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3));
    dimensions.add(HistoryDimensions.ofTraining(dataset));
    dimensions.addAll(HistoryDimensions.of(dataset, STEP_DECAY));
    List<Double> ranks =
        Stream.of(32.0, 64.0, 128.0, 256.0).filter(rank -> rank <= mostFactors).toList();
    dimensions.add(new Dimension(RANK, ranks, Math.min(128, mostFactors), true));
    return dimensions;
  }

  @Override
  public AlsModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    AlsHyperparameters hyperparameters =
        AlsHyperparameters.defaults()
            .withRank(settings.whole(RANK))
            .withIterations(ITERATIONS)
            .withAlpha(settings.get(ALPHA))
            .withRegularization(settings.get(REGULARIZATION), 1);
    return ImplicitAls.train(
        HistoryDimensions.interactions(dataset, strengths, settings),
        hyperparameters,
        seed,
        threads,
        progress);
  }

  @Override
  public Recommender recommender(AlsModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new AlsRecommender(model, HistoryDimensions.decay(strengths, settings));
  }
}
