package dev.penchant.lab.topic;

import dev.penchant.lab.bench.HeldOutHistories;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import dev.penchant.modeling.topic.DescribedTopics;
import dev.penchant.modeling.topic.ItemWords;
import dev.penchant.modeling.topic.TopicWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every tenth item is kept from training as if it were new, and gets its topics by its words. What
 * that is worth: the area under the curve of a user's new items that were bought against the new
 * items that were not, all ranked by how well their topics fit the user's profile of other items.
 */
final class NewItemsTrial {
  private static final int EVERY = 10;

  private final TopicLog log;
  private final ItemWords words;
  private final LdaHyperparameters hyperparameters;
  private final int threads;
  private final InteractionMatrix all;
  private final HeldOutHistories known;
  private final int[] fresh;

  NewItemsTrial(
      TopicLog log, EventStrengths inFavour, LdaHyperparameters hyperparameters, int threads) {
    this.log = log;
    this.hyperparameters = hyperparameters;
    this.threads = threads;
    this.words = ItemWords.of(log.titles(), log.dataset());
    this.all = log.dataset().interactions(inFavour);
    this.fresh =
        IntStream.range(0, all.columnCount())
            .filter(item -> isNew(item) && words.of(item).length > 0)
            .toArray();
    this.known = new HeldOutHistories(withoutNew(all), 1);
    if (fresh.length == 0) {
      throw new UnreadableLog(
          "%s has no new item with a word: no tenth item shares a word of its title or a category with another; the log must tell titles or categories"
              .formatted(log.name()));
    }
    if (known.training().interactionCount() == 0) {
      throw new UnreadableLog(
          "%s has nothing to learn topics from: no users but the twentieth that are kept apart did anything in favour of an item"
              .formatted(log.name()));
    }
  }

  private static boolean isNew(int item) {
    return item % EVERY == EVERY - 1;
  }

  private static InteractionMatrix withoutNew(InteractionMatrix all) {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(all.rowCount(), all.columnCount());
    for (int row = 0; row < all.rowCount(); row++) {
      for (int position = all.rowStart(row); position < all.rowEnd(row); position++) {
        if (!isNew(all.column(position))) {
          builder.add(row, all.column(position), all.strength(position));
        }
      }
    }
    return builder.build();
  }

  /**
   * What was measured.
   *
   * @param perplexity of held-out users' hidden events with known items
   * @param area under the curve, mean over users with a new item; 0.5 is chance
   */
  record Measured(double perplexity, double area, int users, int items) {}

  /**
   * @param wordWeight tokens of words for each event; with 0 topics are learned from items alone,
   *     and words are told from them afterwards
   */
  Measured measured(double wordWeight, long seed, Progress progress) {
    InteractionMatrix training = known.training();
    TopicModel topics;
    TopicWords topicWords;
    if (wordWeight == 0) {
      topics = LatentDirichletAllocation.train(training, hyperparameters, seed, threads, progress);
      double total = total(training);
      topicWords =
          TopicWords.of(topics, words, shares(topics, training, total), total).orElseThrow();
    } else {
      TopicModel observed =
          LatentDirichletAllocation.train(
              words.observed(training, wordWeight, seed), hyperparameters, seed, threads, progress);
      topics = DescribedTopics.items(observed, training.columnCount());
      topicWords =
          new TopicWords(words.words(), DescribedTopics.words(observed, training.columnCount()));
    }
    return judged(topics, topicWords, shares(topics, training, total(training)));
  }

  private static double total(InteractionMatrix counts) {
    double total = 0;
    for (int position = 0; position < counts.interactionCount(); position++) {
      total += counts.strength(position);
    }
    return total;
  }

  private static double[] shares(TopicModel topics, InteractionMatrix counts, double total) {
    float[] sums = new float[counts.columnCount()];
    for (int position = 0; position < counts.interactionCount(); position++) {
      sums[counts.column(position)] += counts.strength(position) / (float) total * 100_000;
    }
    float[] profile = topics.foldIn(IntStream.range(0, sums.length).toArray(), sums);
    return IntStream.range(0, profile.length).mapToDouble(topic -> profile[topic]).toArray();
  }

  private Measured judged(TopicModel topics, TopicWords topicWords, double[] shares) {
    float[][] lifts = new float[fresh.length][];
    for (int index = 0; index < fresh.length; index++) {
      List<String> own =
          Arrays.stream(words.of(fresh[index])).mapToObj(topicWords.words()::id).toList();
      Optional<float[]> profile = topicWords.profile(own);
      lifts[index] = profile.orElseThrow();
      for (int topic = 0; topic < shares.length; topic++) {
        lifts[index][topic] /= (float) Math.max(1e-6, shares[topic]);
      }
    }
    double sum = 0;
    int users = 0;
    for (int user = 0; user < all.rowCount(); user++) {
      double area = area(user, topics, lifts);
      if (!Double.isNaN(area)) {
        sum += area;
        users++;
      }
    }
    return new Measured(known.perplexity(topics), sum / users, users, fresh.length);
  }

  /** Not a number for a user without new items, or without others to tell interests from. */
  private double area(int user, TopicModel topics, float[][] lifts) {
    int[] own = all.columnsOf(user);
    int[] others = Arrays.stream(own).filter(item -> !isNew(item)).toArray();
    if (others.length == 0) {
      return Double.NaN;
    }
    float[] ones = new float[others.length];
    Arrays.fill(ones, 1);
    float[] profile = topics.foldIn(others, ones);
    double[] bought = new double[fresh.length];
    double[] left = new double[fresh.length];
    int boughtCount = 0;
    int leftCount = 0;
    for (int index = 0; index < fresh.length; index++) {
      double score = 0;
      for (int topic = 0; topic < profile.length; topic++) {
        score += profile[topic] * lifts[index][topic];
      }
      if (Arrays.binarySearch(own, fresh[index]) >= 0) {
        bought[boughtCount++] = score;
      } else {
        left[leftCount++] = score;
      }
    }
    return areaOf(Arrays.copyOf(bought, boughtCount), Arrays.copyOf(left, leftCount));
  }

  private static double areaOf(double[] bought, double[] left) {
    double above = 0;
    for (double own : bought) {
      for (double other : left) {
        above += own > other ? 1 : own == other ? 0.5 : 0;
      }
    }
    return above / ((double) bought.length * left.length);
  }
}
