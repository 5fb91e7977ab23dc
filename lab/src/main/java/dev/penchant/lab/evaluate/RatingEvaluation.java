package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.rating.ExplicitAls;
import dev.penchant.modeling.rating.ExplicitAlsFamily;
import dev.penchant.modeling.rating.ExplicitAlsHyperparameters;
import dev.penchant.modeling.rating.ExplicitAlsModel;
import dev.penchant.modeling.rating.RatingError;
import dev.penchant.modeling.rating.Ratings;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The error of predicted ratings. Its settings are searched by RMSE on the ratings of the
 * validation part, not by the ranking: what predicts stars best does not rank best.
 */
record RatingEvaluation(
    BehaviourDataset dataset, EvaluationSplit split, EvaluationPlan plan, Progress progress) {
  private static final String NAME = "explicit-als";

  /**
   * RMSE by prediction.
   *
   * @param found the settings of each model; nothing is measured unless explicit ALS is among them
   */
  Map<String, Double> errors(Map<String, ModelSettings> found) {
    List<Ratings.Rating> validation = Ratings.between(split.fit(), split.refit());
    List<Ratings.Rating> test = Ratings.between(split.refit(), dataset);
    if (!found.containsKey(NAME)) {
      return Map.of();
    }
    if (validation.isEmpty() || test.isEmpty()) {
      progress.report(
          1,
          "no RMSE: %,d ratings to validate and %,d to test; another split may give both some"
              .formatted(validation.size(), test.size()));
      return Map.of();
    }
    progress.report(0, "searching for the least error of ratings");
    ExplicitAlsHyperparameters best =
        leastError(ExplicitAlsFamily.hyperparameters(found.get(NAME)), validation);
    BehaviourDataset trained = plan.refit() ? split.refit() : split.fit();
    return RatingError.beside(test, train(trained, best), train(trained, best.withRank(0)));
  }

  private ExplicitAlsHyperparameters leastError(
      ExplicitAlsHyperparameters found, List<Ratings.Rating> validation) {
    List<ExplicitAlsHyperparameters> tried = new ArrayList<>();
    for (double regularization : new double[] {0.03, 0.1, 0.2, 0.4}) {
      for (int rank : new int[] {4, 16}) {
        tried.add(new ExplicitAlsHyperparameters(rank, found.iterations(), regularization));
      }
    }
    ExplicitAlsHyperparameters best = found;
    double least = Double.POSITIVE_INFINITY;
    for (ExplicitAlsHyperparameters one : tried) {
      ExplicitAlsModel model = train(split.fit(), one);
      double error =
          RatingError.rootMeanSquare(
              validation, rating -> model.predict(rating.user(), rating.item()));
      if (error < least) {
        least = error;
        best = one;
      }
    }
    return best;
  }

  private ExplicitAlsModel train(
      BehaviourDataset trained, ExplicitAlsHyperparameters hyperparameters) {
    return ExplicitAls.train(
        Ratings.of(trained),
        hyperparameters,
        plan.settings().seed(),
        plan.settings().threads(),
        Progress.none());
  }
}
