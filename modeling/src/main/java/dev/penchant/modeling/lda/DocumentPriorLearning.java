package dev.penchant.modeling.lda;

import java.util.Arrays;

/**
 * The asymmetric prior of topics in documents: Minka's fixed-point iteration for the parameters of
 * a Dirichlet-multinomial ("Estimating a Dirichlet distribution", 2000), on histograms of counts,
 * so that an iteration costs the longest document and not all of them (Wallach, "Structured topic
 * models for language", 2008, section 2.3; why the prior should be asymmetric: Wallach, Mimno and
 * McCallum, "Rethinking LDA", NIPS 2009):
 *
 * <p>α_k ← α_k · Σ_d [Ψ(n_dk + α_k) − Ψ(α_k)] / Σ_d [Ψ(n_d + Σα) − Ψ(Σα)].
 *
 * <p>Departure: a topic that no document holds keeps a pseudo-count of {@value #LEAST}, so that it
 * can be drawn again.
 */
final class DocumentPriorLearning {
  /** From one start the iteration closes in slowly; the next call goes on from here. */
  private static final int ITERATIONS = 20;

  private static final double LEAST = 1e-3;

  private DocumentPriorLearning() {}

  /**
   * @param assignments topic by token
   * @param alpha the pseudo-counts so far
   * @return the pseudo-counts under which the assignments are likelier
   */
  static float[] learn(TokenCounts tokens, short[] assignments, float[] alpha) {
    int topicCount = alpha.length;
    int[][] histograms = new int[topicCount][1];
    int[] lengths = new int[longest(tokens) + 1];
    int[] counts = new int[topicCount];
    for (int document = 0; document < tokens.documentCount(); document++) {
      int from = tokens.starts[document];
      int to = tokens.starts[document + 1];
      if (from == to) {
        continue;
      }
      lengths[to - from]++;
      for (int token = from; token < to; token++) {
        counts[assignments[token]]++;
      }
      for (int topic = 0; topic < topicCount; topic++) {
        histograms[topic] = counted(histograms[topic], counts[topic]);
        counts[topic] = 0;
      }
    }
    return fixedPoint(histograms, lengths, alpha);
  }

  private static int longest(TokenCounts tokens) {
    int longest = 0;
    for (int document = 0; document < tokens.documentCount(); document++) {
      longest = Math.max(longest, tokens.starts[document + 1] - tokens.starts[document]);
    }
    return longest;
  }

  private static int[] counted(int[] histogram, int count) {
    int[] grown =
        count < histogram.length
            ? histogram
            : Arrays.copyOf(histogram, Math.max(count + 1, 2 * histogram.length));
    grown[count]++;
    return grown;
  }

  private static float[] fixedPoint(int[][] histograms, int[] lengths, float[] alpha) {
    double[] learned = new double[alpha.length];
    double sum = 0;
    for (int topic = 0; topic < alpha.length; topic++) {
      learned[topic] = alpha[topic];
      sum += alpha[topic];
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double denominator = digammaDifferences(lengths, sum);
      sum = 0;
      for (int topic = 0; topic < learned.length; topic++) {
        double numerator = digammaDifferences(histograms[topic], learned[topic]);
        learned[topic] = Math.max(LEAST, learned[topic] * numerator / denominator);
        sum += learned[topic];
      }
    }
    float[] rounded = new float[learned.length];
    for (int topic = 0; topic < learned.length; topic++) {
      rounded[topic] = (float) learned[topic];
    }
    return rounded;
  }

  /**
   * Σ_n histogram[n] · (Ψ(n + parameter) − Ψ(parameter)), by Ψ(x + 1) = Ψ(x) + 1 / x without a
   * digamma.
   */
  static double digammaDifferences(int[] histogram, double parameter) {
    double sum = 0;
    double difference = 0;
    for (int count = 1; count < histogram.length; count++) {
      difference += 1 / (parameter + count - 1);
      sum += histogram[count] * difference;
    }
    return sum;
  }
}
