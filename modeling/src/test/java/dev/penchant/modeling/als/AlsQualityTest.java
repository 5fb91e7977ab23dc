package dev.penchant.modeling.als;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.SharedData;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import dev.penchant.modeling.neighbour.Popularity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amazon Beauty, last item left out: a floor that a broken kernel would fall through. */
class AlsQualityTest {
  private static final int LIST = 10;

  private final List<int[]> histories = new ArrayList<>();
  private int itemCount;

  @Test
  void finds_the_next_item_far_more_often_than_popularity() {
    for (String line : SharedData.lines("amazon-beauty-sequences.txt.gz")) {
      String[] words = line.split(" ");
      int[] items = new int[words.length - 1];
      for (int index = 0; index < items.length; index++) {
        items[index] = Integer.parseInt(words[index + 1]);
        itemCount = Math.max(itemCount, items[index] + 1);
      }
      histories.add(items);
    }
    InteractionMatrix training = training();
    AlsModel model =
        ImplicitAls.train(training, AlsHyperparameters.defaults(), 1, 2, Progress.none());
    float[] popular = Popularity.of(training).scores();
    int byFactors = 0;
    int byPopularity = 0;
    for (int user = 0; user < histories.size(); user += 5) {
      byFactors += isHit(user, scores(model, user)) ? 1 : 0;
      byPopularity += isHit(user, popular.clone()) ? 1 : 0;
    }
    double users = histories.size() / 5.0;
    assertThat(byPopularity / users).as("hit rate of popularity").isBetween(0.008, 0.018);
    assertThat(byFactors / users).as("hit rate of the factors").isGreaterThan(0.045);
  }

  private InteractionMatrix training() {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(histories.size(), itemCount);
    for (int user = 0; user < histories.size(); user++) {
      int[] items = histories.get(user);
      for (int index = 0; index < items.length - 1; index++) {
        builder.add(user, items[index], 1);
      }
    }
    return builder.build();
  }

  private static float[] scores(AlsModel model, int user) {
    float[] factors = model.userFactors().copyRow(user);
    float[] scores = new float[model.itemFactors().rowCount()];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = (float) model.itemFactors().dot(item, factors);
    }
    return scores;
  }

  private boolean isHit(int user, float[] scores) {
    int[] items = histories.get(user);
    for (int index = 0; index < items.length - 1; index++) {
      scores[items[index]] = Float.NEGATIVE_INFINITY;
    }
    float target = scores[items[items.length - 1]];
    int better = 0;
    for (float score : scores) {
      better += score > target ? 1 : 0;
    }
    return better < LIST;
  }
}
