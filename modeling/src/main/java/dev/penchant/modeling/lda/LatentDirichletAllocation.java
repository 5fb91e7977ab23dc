package dev.penchant.modeling.lda;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
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
  private static final int TOKENS_BETWEEN_STOP_CHECKS = 10_000;

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
    TokenCounts tokens = TokenCounts.of(counts);
    if (tokens.tokenCount() == 0) {
      throw new IllegalArgumentException(
          "no strength above 0 among %d interactions: there is nothing to find topics in"
              .formatted(counts.interactionCount()));
    }
    CollapsedGibbs sampler = new CollapsedGibbs(tokens, hyperparameters, seed);
    for (int pass = 0; pass < hyperparameters.passes(); pass++) {
      progress.report(
          (double) pass / hyperparameters.passes(),
          "topics, pass %d of %d".formatted(pass + 1, hyperparameters.passes()));
      int unchecked = 0;
      for (int document = 0; document < tokens.documentCount(); document++) {
        unchecked += tokens.starts[document + 1] - tokens.starts[document];
        if (unchecked >= TOKENS_BETWEEN_STOP_CHECKS) {
          progress.checkStop();
          unchecked = 0;
        }
        sampler.sampleDocument(document);
      }
    }
    progress.report(1, "topics done");
    float[] alpha = new float[hyperparameters.topicCount()];
    Arrays.fill(alpha, (float) hyperparameters.documentTopicPrior());
    return new TopicModel(
        new FactorMatrix(hyperparameters.topicCount(), tokens.itemCount, sampler.topics()), alpha);
  }
}
