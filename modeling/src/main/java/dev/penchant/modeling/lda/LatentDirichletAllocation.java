package dev.penchant.modeling.lda;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import java.util.Optional;

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
  /**
   * Into how many shards a log is cut at most. Each has a copy of the topics' counts: beyond these,
   * memory is worth more than the time.
   */
  public static final int MOST_SHARDS = 8;

  /** The share of the passes after which the document-topic prior is learned first. */
  private static final double BURN_IN = 0.2;

  private LatentDirichletAllocation() {}

  /**
   * @param counts users × items: how often; a strength is rounded to a whole number, at least 1 if
   *     it is above 0, and left out if it is not
   * @param seed the same seed gives the same model on any number of threads
   * @param threads at least 1; more than {@link #MOST_SHARDS} are not used
   * @throws IllegalArgumentException if nothing is counted
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    return train(
        counts, hyperparameters, Optional.empty(), seed, threads, progress, VectorKernels.best());
  }

  /**
   * Trains on from a former model: topic {@code k} begins as {@code start}'s topic {@code k} and
   * stays near it as far as the counts allow.
   *
   * @throws IllegalArgumentException if nothing is counted, or the start is of other numbers of
   *     topics or items
   */
  public static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      TopicStart start,
      long seed,
      int threads,
      Progress progress) {
    return train(
        counts, hyperparameters, Optional.of(start), seed, threads, progress, VectorKernels.best());
  }

  static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      Optional<TopicStart> start,
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
    start.ifPresent(former -> former.requireFits(hyperparameters.topicCount(), tokens.itemCount));
    try (Workers workers = new Workers(threads)) {
      ParallelSampler sampler =
          new ParallelSampler(tokens, hyperparameters, seed, kernels, workers, progress);
      start.ifPresentOrElse(sampler::assign, sampler::assignRandomly);
      CoolingPrior topicItemPrior =
          start.isPresent() ? CoolingPrior.none(hyperparameters) : CoolingPrior.of(hyperparameters);
      TopicAverage average = new TopicAverage();
      for (int pass = 0; pass < hyperparameters.passes(); pass++) {
        progress.report(
            (double) pass / hyperparameters.passes(),
            "topics, pass %d of %d".formatted(pass + 1, hyperparameters.passes()));
        sampler.smooth(topicItemPrior.at(pass));
        sampler.sample();
        int left = hyperparameters.passes() - pass - 1;
        if (topicItemPrior.isCold(pass) && learnsPrior(hyperparameters, pass + 1, left)) {
          sampler.learnPrior();
        }
        if (left < hyperparameters.averagedPasses()) {
          average.add(sampler.topics());
        }
      }
      progress.report(1, "topics done");
      return new TopicModel(
          new FactorMatrix(hyperparameters.topicCount(), tokens.itemCount, average.mean()),
          sampler.alpha());
    }
  }

  /**
   * Not while topics are still what chance made them, and not while they are averaged. While they
   * cool they are all alike, and a prior learned then would give the first ones everything.
   */
  private static boolean learnsPrior(LdaHyperparameters hyperparameters, int done, int left) {
    int interval = hyperparameters.priorInterval();
    return interval > 0
        && done % interval == 0
        && done >= BURN_IN * hyperparameters.passes()
        && left >= hyperparameters.averagedPasses();
  }
}
