package dev.penchant.modeling.transition;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/** Ridge regression from the past to the next step; see {@link TransitionTraining}. */
public final class TransitionFamily implements ModelFamily<TransitionModel> {
  private static final String REGULARIZATION = "regularization";
  private static final String STEP_DECAY = "stepDecay";
  private static final String HALF_LIFE = "halfLife";
  private static final String FIRST_TIMES = "firstTimesOnly";
  private static final String DAMPING = "targetDamping";

  private final EventStrengths strengths;

  public TransitionFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "transition";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(Dimension.asking(DAMPING, 0.2, 0.0, 0.1, 0.2, 0.3, 0.45, 0.6));
    dimensions.add(Dimension.core(FIRST_TIMES, 0.0, 0.0, 1.0));
    dimensions.add(Dimension.core(STEP_DECAY, 0.8, 1.0, 0.9, 0.8, 0.65, 0.5));
    dimensions.add(
        Dimension.core(REGULARIZATION, 100.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0));
    dimensions.add(
        new Dimension(
            HALF_LIFE, HistoryDimensions.halfLives(dataset), Double.POSITIVE_INFINITY, true));
    return dimensions;
  }

  @Override
  public TransitionModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    HistoryDecay decay =
        new HistoryDecay(strengths, settings.get(HALF_LIFE), settings.get(STEP_DECAY));
    return new TransitionTraining(dataset, decay, settings.get(FIRST_TIMES) > 0)
        .train(settings.get(REGULARIZATION), threads, progress);
  }

  @Override
  public Recommender recommender(
      TransitionModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new TransitionRecommender(model, settings.get(DAMPING));
  }
}
