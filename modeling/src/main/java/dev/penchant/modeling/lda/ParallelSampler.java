package dev.penchant.modeling.lda;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Samples shards of documents side by side, each against its own copy of the counts, and merges the
 * copies after every pass: Newman, Asuncion, Smyth and Welling, "Distributed algorithms for topic
 * models" (JMLR 2009). Within a pass a shard does not see what the others change, which is no
 * longer exact Gibbs sampling but converges to topics of the same quality; with one shard it is
 * exact. How many shards there are depends on the tokens alone, so the result is the same on any
 * number of threads.
 */
final class ParallelSampler {
  /** A stop is obeyed after so many tokens of a shard: a few tens of milliseconds. */
  private static final int SEGMENT_TOKENS = 500_000;

  private static final int MERGE_BLOCKS = 64;

  /** Below it a pass takes half a millisecond, and exact sampling costs no time worth saving. */
  private static final int TOKENS_WORTH_SHARING = 4_000;

  private static final int FEWEST_SHARED = 4;

  /** Of a log that is worth more shards than the fewest; other numbers here give other topics. */
  private static final int SHARD_TOKENS = 500_000;

  private final TokenCounts tokens;
  private final Workers workers;
  private final Progress progress;
  private final TopicCounts merged;
  private final TopicCounts[] copies;
  private final DocumentSampler[] samplers;
  private final int[] shardStarts;
  private final short[] assignments;
  private final float[] alpha;
  private final RowBlocks itemBlocks;

  /** What one shard does with one document. */
  private interface Step {
    void run(DocumentSampler sampler, int document);
  }

  ParallelSampler(
      TokenCounts tokens,
      LdaHyperparameters hyperparameters,
      long seed,
      VectorKernels kernels,
      Workers workers,
      Progress progress) {
    this.tokens = tokens;
    this.workers = workers;
    this.progress = progress;
    int shards = shards(tokens.tokenCount());
    merged = new TopicCounts(tokens.itemCount, hyperparameters, kernels);
    copies = new TopicCounts[shards];
    samplers = new DocumentSampler[shards];
    assignments = new short[tokens.tokenCount()];
    alpha = new float[merged.stride];
    Arrays.fill(alpha, 0, merged.topicCount, (float) hyperparameters.documentTopicPrior());
    SplittableRandom seeds = new SplittableRandom(seed);
    for (int shard = 0; shard < shards; shard++) {
      // exact sampling needs no second copy
      copies[shard] =
          shards == 1 ? merged : new TopicCounts(tokens.itemCount, hyperparameters, kernels);
      samplers[shard] =
          new DocumentSampler(tokens, assignments, copies[shard], kernels, seeds.split(), alpha);
    }
    shardStarts = shardStarts(tokens, shards);
    itemBlocks = RowBlocks.byRows(tokens.itemCount, MERGE_BLOCKS);
  }

  static int shards(int tokenCount) {
    return tokenCount < TOKENS_WORTH_SHARING
        ? 1
        : Math.min(
            LatentDirichletAllocation.MOST_SHARDS,
            Math.max(FEWEST_SHARED, tokenCount / SHARD_TOKENS));
  }

  /** Documents cut so that each shard has about the same number of tokens. */
  private static int[] shardStarts(TokenCounts tokens, int shards) {
    int[] starts = new int[shards + 1];
    int document = 0;
    for (int shard = 0; shard < shards; shard++) {
      starts[shard] = document;
      long end = (long) tokens.tokenCount() * (shard + 1) / shards;
      while (document < tokens.documentCount() && tokens.starts[document + 1] <= end) {
        document++;
      }
    }
    starts[shards] = tokens.documentCount();
    return starts;
  }

  void assignRandomly() {
    pass(DocumentSampler::assignRandomly);
  }

  /** Begins where a former model was. */
  void assign(TopicStart start) {
    System.arraycopy(start.alpha(), 0, alpha, 0, merged.topicCount);
    for (TopicCounts counts : copies) {
      counts.addPseudoCounts(start);
    }
    if (copies.length > 1) {
      merged.addPseudoCounts(start);
    }
    pass((sampler, document) -> sampler.assign(document, start));
  }

  /** Learns the document-topic prior from where the tokens are now. */
  void learnPrior() {
    System.arraycopy(
        DocumentPriorLearning.learn(tokens, assignments, alpha()), 0, alpha, 0, merged.topicCount);
  }

  /** The document-topic prior, by topic. */
  float[] alpha() {
    return Arrays.copyOf(alpha, merged.topicCount);
  }

  /** Changes the prior of every item in every topic. */
  void smooth(double topicItemPrior) {
    merged.smooth(topicItemPrior);
    for (TopicCounts copy : copies) {
      copy.smooth(topicItemPrior);
    }
  }

  /** Draws the topic of every token once. */
  void sample() {
    pass(DocumentSampler::sample);
  }

  private void pass(Step step) {
    int[] next = shardStarts.clone();
    boolean[] done = new boolean[samplers.length];
    boolean all = false;
    while (!all) {
      workers.run(
          samplers.length,
          (shard, worker) -> {
            next[shard] = segment(samplers[shard], next[shard], shardStarts[shard + 1], step);
            done[shard] = next[shard] == shardStarts[shard + 1];
          },
          progress);
      all = true;
      for (boolean shardDone : done) {
        all &= shardDone;
      }
    }
    merge();
  }

  private int segment(DocumentSampler sampler, int from, int end, Step step) {
    int document = from;
    long limit = document < end ? (long) tokens.starts[document] + SEGMENT_TOKENS : 0;
    while (document < end && tokens.starts[document] < limit) {
      step.run(sampler, document);
      document++;
    }
    return document;
  }

  private void merge() {
    if (copies.length == 1) {
      return;
    }
    workers.run(
        itemBlocks.count(),
        (block, worker) ->
            merged.mergeItems(copies, itemBlocks.start(block), itemBlocks.end(block)),
        progress);
    merged.mergeTotals(copies);
  }

  /** φ, topics × items, after the last pass. */
  float[] topics() {
    return merged.topics();
  }
}
