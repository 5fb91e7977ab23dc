package dev.penchant.modeling.rating;

import dev.penchant.modeling.rating.Ratings.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Root mean squared error of predicted ratings, beside those of simple predictions. */
public final class RatingError {
  private RatingError() {}

  /** √(mean of squared differences); NaN if there is no rating. */
  public static double rootMeanSquare(List<Rating> ratings, ToDoubleFunction<Rating> prediction) {
    double squares = 0;
    for (Rating rating : ratings) {
      double error = rating.value() - prediction.applyAsDouble(rating);
      squares += error * error;
    }
    return Math.sqrt(squares / ratings.size());
  }

  /**
   * The errors of the mean, of biases alone and of the model, by name.
   *
   * @param biases a model of rank 0, trained on the same ratings
   */
  public static Map<String, Double> beside(
      List<Rating> asked, ExplicitAlsModel model, ExplicitAlsModel biases) {
    Map<String, Double> errors = new LinkedHashMap<>();
    errors.put("mean", rootMeanSquare(asked, rating -> model.mean()));
    errors.put(
        "biases", rootMeanSquare(asked, rating -> biases.predict(rating.user(), rating.item())));
    errors.put(
        "explicit-als",
        rootMeanSquare(asked, rating -> model.predict(rating.user(), rating.item())));
    return errors;
  }
}
