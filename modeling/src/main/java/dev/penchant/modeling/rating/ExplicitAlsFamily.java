package dev.penchant.modeling.rating;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks by the rating a user would give. Made for predicting stars, weak at saying what comes next:
 * what is rated says little about what is chosen.
 */
public final class ExplicitAlsFamily implements ModelFamily<ExplicitAlsModel> {
  private static final String RANK = "rank";
  private static final String REGULARIZATION = "regularization";
  private static final int ITERATIONS = 15;

  @Override
  public String name() {
    return "explicit-als";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    return List.of(
        Dimension.core(REGULARIZATION, 0.1, 0.01, 0.03, 0.1, 0.3, 1.0),
        Dimension.core(RANK, 16.0, 4.0, 8.0, 16.0, 32.0, 64.0));
  }

  /** What the settings say to the training. */
  public static ExplicitAlsHyperparameters hyperparameters(ModelSettings settings) {
    return new ExplicitAlsHyperparameters(
        settings.whole(RANK), ITERATIONS, settings.get(REGULARIZATION));
  }

  @Override
  public ExplicitAlsModel train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return ExplicitAls.train(
        Ratings.of(dataset), hyperparameters(settings), seed, threads, progress);
  }

  @Override
  public Recommender recommender(
      ExplicitAlsModel model, BehaviourDataset dataset, ModelSettings settings) {
    return new ByRating(model);
  }

  /** The expected rating of each item. */
  private record ByRating(ExplicitAlsModel model) implements Recommender {
    @Override
    public int itemCount() {
      return model.items().rowCount();
    }

    @Override
    public void score(UserHistory history, float[] scores) {
      Map<Integer, Float> latest = new LinkedHashMap<>();
      for (int position = 0; position < history.length(); position++) {
        if (Ratings.isRating(history, position)) {
          latest.put(history.item(position), history.value(position));
        }
      }
      int[] rated = latest.keySet().stream().mapToInt(Integer::intValue).toArray();
      float[] ratings = new float[rated.length];
      for (int index = 0; index < rated.length; index++) {
        ratings[index] = latest.get(rated[index]);
      }
      float[] row = model.foldInUser(rated, ratings);
      for (int item = 0; item < scores.length; item++) {
        scores[item] = (float) model.predict(row, item);
      }
    }
  }
}
