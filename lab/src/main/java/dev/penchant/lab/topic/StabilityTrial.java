package dev.penchant.lab.topic;

import dev.penchant.lab.bench.HeldOutHistories;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.topic.FormerTopics;
import dev.penchant.modeling.topic.TopicAlignment;
import dev.penchant.modeling.topic.TopicRetraining;
import dev.penchant.modeling.topic.TopicRetraining.Origin;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One pair of seeds: topics of the log's beginning by the first, retrained by the second. Every
 * twentieth user is kept from all trainings, to measure what staying the same costs: document
 * completion of their histories.
 */
final class StabilityTrial {
  private final TopicLog log;
  private final EventStrengths inFavour;
  private final LdaHyperparameters hyperparameters;
  private final int threads;
  private final HeldOutHistories beginning;
  private final HeldOutHistories whole;
  private final TopicModel former;
  private final TopicMovement movement;

  /**
   * @param moment where the log's beginning ends
   * @param seed of the first training
   */
  StabilityTrial(
      TopicLog log,
      long moment,
      EventStrengths inFavour,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    this.log = log;
    this.inFavour = inFavour;
    this.hyperparameters = hyperparameters;
    this.threads = threads;
    BehaviourDataset before = log.dataset().before(moment);
    this.beginning = new HeldOutHistories(before.interactions(inFavour), 1);
    this.whole = new HeldOutHistories(log.dataset().interactions(inFavour), 1);
    if (beginning.training().interactionCount() == 0) {
      throw new UnreadableLog(
          "%s has nothing to learn topics from: no users but the twentieth that are kept apart did anything in favour of an item before the log grows; more users, or a smaller --growth, may help"
              .formatted(log.name()));
    }
    this.former =
        LatentDirichletAllocation.train(
            beginning.training(), hyperparameters, seed, threads, progress);
    this.movement = new TopicMovement(log, before, inFavour, former);
  }

  /** Retrained on what it was trained on. */
  TopicMovement.Measured sameEvents(long seed, Progress progress) {
    return retrained(beginning, seed, progress);
  }

  /** Retrained on the whole log. */
  TopicMovement.Measured moreEvents(long seed, Progress progress) {
    return retrained(whole, seed, progress);
  }

  /** Trained on the whole log as if there had been no topics, and only then aligned. */
  TopicMovement.Measured anew(long seed, Progress progress) {
    TopicModel model =
        LatentDirichletAllocation.train(whole.training(), hyperparameters, seed, threads, progress);
    TopicAlignment alignment =
        TopicAlignment.of(
            formerTopics(), model, log.dataset().items(), TopicRetraining.LEAST_AFFINITY);
    List<Origin> origins =
        IntStream.range(0, model.topicCount())
            .mapToObj(topic -> new Origin(alignment.formerOf(topic), alignment.affinity(topic)))
            .toList();
    return movement.measured(model, origins, whole.perplexity(model));
  }

  private TopicMovement.Measured retrained(
      HeldOutHistories histories, long seed, Progress progress) {
    InteractionMatrix counts = histories.training();
    TopicRetraining.Outcome outcome =
        new TopicRetraining(formerTopics(), log.dataset().items())
            .train(counts, hyperparameters, seed, threads, progress);
    return movement.measured(outcome.model(), outcome.origins(), whole.perplexity(outcome.model()));
  }

  private FormerTopics formerTopics() {
    return new FormerTopics(former, log.dataset().items());
  }
}
