package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DocumentPriorLearningTest {

  /** Ψ(2 + a) − Ψ(a) = 1/a + 1/(a + 1), and Ψ(1 + a) − Ψ(a) = 1/a. */
  @Test
  void differences_of_digammas_follow_from_the_recurrence() {
    int[] histogram = {7, 3, 2};

    double sum = DocumentPriorLearning.digammaDifferences(histogram, 0.5);

    assertThat(sum).isCloseTo(3 * 2 + 2 * (2 + 2 / 3.0), within(1e-12));
  }

  /**
   * Documents drawn by Pólya's urn, which is the Dirichlet-multinomial: the first draw has
   * probability α_k / Σα, and every draw adds one ball of its colour.
   */
  @Test
  void finds_the_prior_that_made_the_documents() {
    double[] planted = {1.2, 0.4, 0.1};
    int documents = 4_000;
    int length = 30;
    SplittableRandom random = new SplittableRandom(5);
    InteractionMatrixBuilder counts = InteractionMatrix.builder(documents, 1);
    short[] assignments = new short[documents * length];
    for (int document = 0; document < documents; document++) {
      counts.add(document, 0, length);
      double[] urn = planted.clone();
      for (int token = 0; token < length; token++) {
        int topic = draw(urn, random.nextDouble() * (1.7 + token));
        urn[topic]++;
        assignments[document * length + token] = (short) topic;
      }
    }

    float[] alpha = {1, 1, 1};
    TokenCounts tokens = TokenCounts.of(counts.build());
    for (int round = 0; round < 20; round++) {
      alpha = DocumentPriorLearning.learn(tokens, assignments, alpha);
    }

    // standard errors at 4,000 documents are about 3%
    assertThat(alpha[0]).isCloseTo(1.2f, within(0.12f));
    assertThat(alpha[1]).isCloseTo(0.4f, within(0.04f));
    assertThat(alpha[2]).isCloseTo(0.1f, within(0.01f));
  }

  private static int draw(double[] weights, double uniform) {
    double left = uniform;
    for (int index = 0; index < weights.length - 1; index++) {
      left -= weights[index];
      if (left < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }

  @Test
  void a_topic_that_no_document_holds_can_be_drawn_again() {
    InteractionMatrix counts = InteractionMatrix.builder(1, 1).add(0, 0, 3).build();

    float[] alpha =
        DocumentPriorLearning.learn(
            TokenCounts.of(counts), new short[] {0, 0, 0}, new float[] {1, 1});

    assertThat(alpha[1]).isPositive();
  }
}
