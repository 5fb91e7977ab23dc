package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.SharedData;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import dev.penchant.modeling.neighbour.Popularity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The KOS blog entries: half of each held-out entry is predicted from its other half. */
class LdaQualityTest {
  private static final int HELD_OUT = 10;

  @Test
  void predicts_the_other_half_of_an_unseen_history_far_better_than_popularity() {
    List<String> lines = SharedData.lines("kos-docword.txt.gz");
    int documents = Integer.parseInt(lines.get(0));
    int words = Integer.parseInt(lines.get(1));
    InteractionMatrixBuilder training = InteractionMatrix.builder(documents, words);
    InteractionMatrixBuilder seen = InteractionMatrix.builder(documents, words);
    InteractionMatrixBuilder hidden = InteractionMatrix.builder(documents, words);
    Random random = new Random(1);
    for (String line : lines.subList(3, lines.size())) {
      String[] cells = line.split(" ");
      int document = Integer.parseInt(cells[0]) - 1;
      InteractionMatrixBuilder half = random.nextBoolean() ? seen : hidden;
      (document % HELD_OUT == 0 ? half : training)
          .add(document, Integer.parseInt(cells[1]) - 1, Integer.parseInt(cells[2]));
    }
    InteractionMatrix counts = training.build();
    TopicModel model =
        LatentDirichletAllocation.train(
            counts,
            LdaHyperparameters.defaults().withTopicCount(50).withPasses(100),
            1,
            2,
            Progress.none());
    InteractionMatrix known = seen.build();
    InteractionMatrix foretold = hidden.build();
    double unigram = perplexity(unigram(counts), known, foretold);
    double topics = perplexity(model, known, foretold);
    assertThat(unigram).isBetween(2000.0, 4000.0);
    assertThat(topics).isLessThan(0.75 * unigram);
  }

  /** Everyone's habits as the only topic. */
  private static TopicModel unigram(InteractionMatrix counts) {
    float[] popularity = Popularity.of(counts).scores();
    double total = 0;
    for (float score : popularity) {
      total += score + 1;
    }
    for (int item = 0; item < popularity.length; item++) {
      popularity[item] = (float) ((popularity[item] + 1) / total);
    }
    return new TopicModel(new FactorMatrix(1, popularity.length, popularity), new float[] {1});
  }

  private static double perplexity(
      TopicModel model, InteractionMatrix seen, InteractionMatrix hidden) {
    double logLikelihood = 0;
    double tokens = 0;
    for (int row = 0; row < seen.rowCount(); row++) {
      float[] profile = model.foldIn(seen.columnsOf(row), seen.strengthsOf(row));
      for (int position = hidden.rowStart(row); position < hidden.rowEnd(row); position++) {
        double probability = model.probability(profile, hidden.column(position));
        logLikelihood += hidden.strength(position) * Math.log(probability);
        tokens += hidden.strength(position);
      }
    }
    return Math.exp(-logLikelihood / tokens);
  }
}
