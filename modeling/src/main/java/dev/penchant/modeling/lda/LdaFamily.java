package dev.penchant.modeling.lda;

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

/** Topics over histories; an item scores by its probability under the user's faded profile. */
public final class LdaFamily implements ModelFamily<TopicModel> {
  private static final int PASSES = 100;
  private static final String TOPICS = "topics";
  private static final String DOCUMENT_PRIOR = "documentTopicPrior";
  private static final double ITEM_PRIOR = 0.01;

  private final EventStrengths strengths;
  private final boolean fading;

  public LdaFamily(EventStrengths strengths) {
    this(strengths, true);
  }

  private LdaFamily(EventStrengths strengths, boolean fading) {
    this.strengths = strengths;
    this.fading = fading;
  }

  /** Asked with the whole history as if nothing had moved: what following interests is worth. */
  public static LdaFamily longRun(EventStrengths strengths) {
    return new LdaFamily(strengths, false);
  }

  @Override
  public String name() {
    return fading ? "lda" : "lda-long";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions =
        new ArrayList<>(fading ? HistoryDimensions.of(dataset) : List.of());
    dimensions.add(Dimension.core(TOPICS, 40.0, 10.0, 20.0, 40.0, 80.0, 160.0));
    dimensions.add(Dimension.core(DOCUMENT_PRIOR, 0.1, 0.03, 0.1, 0.3));
    return dimensions;
  }

  @Override
  public TopicModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return LatentDirichletAllocation.train(
        dataset.interactions(strengths),
        LdaHyperparameters.defaults()
            .withTopicCount(settings.whole(TOPICS))
            .withPasses(PASSES)
            .withPriors(settings.get(DOCUMENT_PRIOR), ITEM_PRIOR),
        seed,
        threads,
        progress);
  }

  @Override
  public Recommender recommender(
      TopicModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new TopicRecommender(
        model,
        fading ? HistoryDimensions.decay(strengths, settings) : HistoryDecay.none(strengths));
  }
}
