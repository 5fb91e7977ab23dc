package dev.penchant.modeling.sparse;

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
 * Implicit ALS seen through interest profiles: a user's folded-in factors are replaced by what a
 * sparse non-negative mixture of a few interests explains of them.
 */
public final class SparseFamily implements ModelFamily<SparseFamily.Model> {
  /** More factors add what few interests cannot say. */
  private static final int MOST_FACTORS = 128;

  private static final int ITERATIONS = 20;
  private static final String TOPICS = "topics";
  private static final String SPARSITY = "sparsity";

  private final EventStrengths strengths;
  private final AlsFamily als;

  public SparseFamily(EventStrengths strengths) {
    this.strengths = strengths;
    this.als = new AlsFamily(strengths, MOST_FACTORS);
  }

  /** The factors and the interests in them. */
  public record Model(AlsModel factors, SparseProfiles profiles) {}

  @Override
  public String name() {
    return "sparse-profiles";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(als.dimensions(dataset));
    dimensions.add(Dimension.core(TOPICS, 40.0, 10.0, 20.0, 40.0, 80.0));
    dimensions.add(Dimension.core(SPARSITY, 0.05, 0.0, 0.02, 0.05, 0.1, 0.2));
    return dimensions;
  }

  @Override
  public Model train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    AlsModel factors = als.train(dataset, settings, seed, threads, progress.part(0, 0.7));
    SparseHyperparameters hyperparameters =
        new SparseHyperparameters(settings.whole(TOPICS), ITERATIONS, settings.get(SPARSITY));
    return new Model(
        factors,
        SparseFactorization.train(
            factors.userFactors(), hyperparameters, seed, threads, progress.part(0.7, 1)));
  }

  @Override
  public Recommender recommender(Model model, BehaviourDataset dataset, ModelSettings settings) {
    return new SparseRecommender(model, HistoryDimensions.decay(strengths, settings));
  }
}
