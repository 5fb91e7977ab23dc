package dev.penchant.modeling.lda;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.SplittableRandom;

/**
 * Collapsed Gibbs sampling of one document after another: each token's topic is drawn from its full
 * conditional p(topic) ∝ (n_document,topic + α) · (n_item,topic + β) / (n_topic + items · β), its
 * own token taken out (Griffiths and Steyvers, "Finding scientific topics", PNAS 2004). One per
 * shard of documents, with its own counts; not thread-safe.
 */
final class DocumentSampler {
  private static final float UNIFORM_UNIT = 0x1p-24f;

  private final TokenCounts tokens;
  private final short[] assignments;
  private final TopicCounts counts;
  private final VectorKernels kernels;
  private final SplittableRandom random;
  private final float[] alpha;
  private final float[] documentTopics;
  private final float[] cumulative;

  /**
   * @param alpha by topic, at the counts' stride, 0 beyond the last topic; read anew for every
   *     document
   */
  DocumentSampler(
      TokenCounts tokens,
      short[] assignments,
      TopicCounts counts,
      VectorKernels kernels,
      SplittableRandom random,
      float[] alpha) {
    this.tokens = tokens;
    this.assignments = assignments;
    this.counts = counts;
    this.kernels = kernels;
    this.random = random;
    this.alpha = alpha;
    documentTopics = new float[counts.stride];
    cumulative = new float[counts.stride + kernels.lanes() + 1];
  }

  TopicCounts counts() {
    return counts;
  }

  void assignRandomly(int document) {
    for (int token = tokens.starts[document]; token < tokens.starts[document + 1]; token++) {
      int topic = random.nextInt(counts.topicCount);
      assignments[token] = (short) topic;
      counts.add(tokens.items[token], topic);
    }
  }

  /** Draws every token's topic from what the former topics make of the document. */
  void assign(int document, TopicStart start) {
    float[] profile = start.profile(tokens, document);
    for (int token = tokens.starts[document]; token < tokens.starts[document + 1]; token++) {
      int item = tokens.items[token];
      int topic = start.draw(profile, item, random.nextDouble());
      assignments[token] = (short) topic;
      counts.add(item, topic);
    }
  }

  void sample(int document) {
    int from = tokens.starts[document];
    int to = tokens.starts[document + 1];
    System.arraycopy(alpha, 0, documentTopics, 0, documentTopics.length);
    for (int token = from; token < to; token++) {
      documentTopics[assignments[token]]++;
    }
    for (int token = from; token < to; token++) {
      int item = tokens.items[token];
      int own = assignments[token];
      int drawn =
          kernels.drawTopic(
              documentTopics,
              counts.itemTopics,
              item * counts.stride,
              counts.inverseTotals,
              counts.beta,
              own,
              counts.changeWithout(documentTopics[own], item, own),
              (random.nextInt() >>> 8) * UNIFORM_UNIT,
              cumulative,
              counts.stride);
      if (drawn != own) {
        documentTopics[own]--;
        documentTopics[drawn]++;
        counts.move(item, own, drawn);
        assignments[token] = (short) drawn;
      }
    }
  }
}
