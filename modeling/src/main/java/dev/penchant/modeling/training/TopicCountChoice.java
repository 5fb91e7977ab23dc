package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.topic.TopicCoherence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How many topics a shop has: of the counts whose topics foretell the items of the validation part
 * about as well as the best count does, the one whose topics hang together best ({@link
 * TopicCoherence}), the fewest of equals. Likelihood alone would take more topics than people can
 * tell apart: they are seldom much worse at foretelling, but split one interest into several (Chang
 * et al., "Reading tea leaves", NIPS 2009).
 */
final class TopicCountChoice {
  /** Nats an item; below it people would not see the difference in any list. */
  private static final double TOLERANCE = 0.03;

  /** A difference of coherence that nobody sees. */
  private static final double SAME_COHERENCE = 0.005;

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
   * What one count came to.
   *
   * @param likelihood of the items of the validation part, natural logarithm per item
   * @param coherence mean NPMI of the topics, −1 to 1
   */
  record Tried(int topicCount, double likelihood, double coherence) {}

  /**
   * What was chosen, and from what.
   *
   * @param tried by topic count, fewest first; empty where nothing could be held out
   */
  record Choice(int topicCount, List<Tried> tried) {}

  /**
   * @param former how many topics the shop has had; kept unless another number is clearly better,
   *     for topics that come and go confuse people
   */
  Choice choose(OptionalInt former, Progress progress) {
    if (cases.isEmpty() || known.interactionCount() == 0) {
      return new Choice(former.orElse(counts.get(counts.size() / 2)), List.of());
    }
    TopicCoherence coherence = TopicCoherence.of(known);
    List<Integer> worthTrying =
        Stream.concat(counts.stream(), former.stream().boxed()).sorted().distinct().toList();
    List<Tried> tried = new ArrayList<>();
    for (int topicCount : worthTrying) {
      TopicModel model =
          LatentDirichletAllocation.train(
              known,
              Hyperparameters.topics(topicCount).withPasses(PASSES),
              seed,
              threads,
              progress.part(
                  (double) tried.size() / worthTrying.size(),
                  (tried.size() + 1.0) / worthTrying.size()));
      tried.add(new Tried(topicCount, likelihood(model), coherence.of(model)));
    }
    return new Choice(best(tried, former), tried);
  }

  static int best(List<Tried> tried, OptionalInt former) {
    double likeliest = tried.stream().mapToDouble(Tried::likelihood).max().orElseThrow();
    boolean stays =
        tried.stream()
            .filter(one -> former.isPresent() && one.topicCount() == former.getAsInt())
            .anyMatch(one -> one.likelihood() >= likeliest - 2 * TOLERANCE);
    if (stays) {
      return former.getAsInt();
    }
    List<Tried> likely =
        tried.stream().filter(one -> one.likelihood() >= likeliest - TOLERANCE).toList();
    double clearest = likely.stream().mapToDouble(Tried::coherence).max().orElseThrow();
    return likely.stream()
        .filter(one -> one.coherence() >= clearest - SAME_COHERENCE)
        .mapToInt(Tried::topicCount)
        .min()
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
