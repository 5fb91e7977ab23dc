package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many topics a shop has: the fewest whose topics foretell the items of the validation part
 * about as well as the best count does. More topics are seldom much worse at foretelling, but they
 * split one interest into several that people cannot tell apart.
 */
final class TopicCountChoice {
  /** Nats an item; below it people would not see the difference in any list. */
  private static final double TOLERANCE = 0.03;

  /** Enough to rank the counts, not to serve. */
  private static final int PASSES = 50;

  private final InteractionMatrix known;
  private final List<RankingCase> cases;
  private final List<Integer> counts;
  private final EventStrengths inFavour;
  private final long seed;
  private final int threads;

  TopicCountChoice(BehaviourDataset dataset, EventStrengths inFavour, long seed, int threads) {
    HeldOutTime heldOut = HeldOutTime.of(dataset, inFavour);
    this.known = heldOut.split().fit().interactions(inFavour);
    this.cases = heldOut.split().validation();
    this.counts = Hyperparameters.topicCounts(dataset.itemCount());
    this.inFavour = inFavour;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * @param former how many topics the shop has had; kept unless another number is clearly better,
   *     for topics that come and go confuse people
   */
  int choose(OptionalInt former, Progress progress) {
    if (cases.isEmpty() || known.interactionCount() == 0) {
      return former.orElse(counts.get(counts.size() / 2));
    }
    List<Integer> counts =
        IntStream.concat(this.counts.stream().mapToInt(Integer::intValue), former.stream())
            .sorted()
            .distinct()
            .boxed()
            .toList();
    double[] likelihoods = new double[counts.size()];
    for (int index = 0; index < likelihoods.length; index++) {
      LdaHyperparameters tried = Hyperparameters.topics(counts.get(index)).withPasses(PASSES);
      Progress part =
          progress.part(
              (double) index / likelihoods.length, (double) (index + 1) / likelihoods.length);
      likelihoods[index] =
          likelihood(LatentDirichletAllocation.train(known, tried, seed, threads, part));
    }
    double best = Arrays.stream(likelihoods).max().orElseThrow();
    if (former.isPresent()
        && likelihoods[counts.indexOf(former.getAsInt())] >= best - 2 * TOLERANCE) {
      return former.getAsInt();
    }
    return IntStream.range(0, likelihoods.length)
        .filter(index -> likelihoods[index] >= best - TOLERANCE)
        .mapToObj(counts::get)
        .findFirst()
        .orElseThrow();
  }

  /** Of the items users turned to in the validation part, given what they did before; per item. */
  private double likelihood(TopicModel topics) {
    double sum = 0;
    long count = 0;
    for (RankingCase question : cases) {
      UserHistory history = question.history();
      int[] items = new int[history.length()];
      int length = 0;
      for (int position = 0; position < history.length(); position++) {
        if (inFavour.of(history.type(position), history.value(position)) > 0) {
          items[length++] = history.item(position);
        }
      }
      float[] ones = new float[length];
      Arrays.fill(ones, 1);
      float[] profile = topics.foldIn(Arrays.copyOf(items, length), ones);
      for (int item : question.relevant()) {
        sum += Math.log(Math.max(Double.MIN_NORMAL, topics.probability(profile, item)));
        count++;
      }
    }
    return sum / count;
  }
}
