package dev.penchant.modeling.lda;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * Trains a {@link TopicModel}: latent Dirichlet allocation (Blei, Ng and Jordan, JMLR 2003) with a
 * user's history as the document and items as its words.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><td>K</td><td>topicCount</td></tr>
 * <tr><td>α, β</td><td>documentTopicPrior, topicItemPrior</td></tr>
 * <tr><td>φ, θ</td><td>{@link TopicModel#topics}, {@link TopicModel#foldIn}</td></tr>
 * </table>
 */
public final class LatentDirichletAllocation {
  private LatentDirichletAllocation() {}

  /**
   * @param counts users × items: how often; a strength is rounded to a whole number, at least 1 if
   *     it is above 0, and left out if it is not
   * @param threads at least 1; the same seed and thread count give the same model
   * @throws IllegalArgumentException if nothing is counted
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    return train(counts, hyperparameters, seed, threads, progress, VectorKernels.best());
  }

  static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress,
      VectorKernels kernels) {
    TokenCounts tokens = TokenCounts.of(counts);
    if (tokens.tokenCount() == 0) {
      throw new IllegalArgumentException(
          "no strength above 0 among %d interactions: there is nothing to find topics in"
              .formatted(counts.interactionCount()));
    }
    try (Workers workers = new Workers(threads)) {
      ParallelSampler sampler =
          new ParallelSampler(tokens, hyperparameters, seed, kernels, workers, progress);
      sampler.assignRandomly();
      for (int pass = 0; pass < hyperparameters.passes(); pass++) {
        progress.report(
            (double) pass / hyperparameters.passes(),
            "topics, pass %d of %d".formatted(pass + 1, hyperparameters.passes()));
        sampler.sample();
      }
      progress.report(1, "topics done");
      return model(sampler.topics(), tokens.itemCount, hyperparameters);
    }
  }

  private static TopicModel model(
      float[] topics, int itemCount, LdaHyperparameters hyperparameters) {
    float[] alpha = new float[hyperparameters.topicCount()];
    Arrays.fill(alpha, (float) hyperparameters.documentTopicPrior());
    return new TopicModel(new FactorMatrix(hyperparameters.topicCount(), itemCount, topics), alpha);
  }
}
