package dev.penchant.modeling.training;

import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.lda.LdaHyperparameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the models for a shop's data, and their names in provenance. */
final class Hyperparameters {
  private static final int LEAST_TOPICS = 4;
  private static final int MOST_TOPICS = 40;
  private static final double[] TOPIC_SHARES = {0.35, 0.5, 0.65, 0.8, 1, 1.25};

  /** Evaluation needs topics as good as those served, only more often. */
  private static final int EVALUATION_PASSES = 120;

  private Hyperparameters() {}

  /**
   * Topic counts worth trying, fewest first: about twice the binary logarithm of the item count (20
   * for 1,000 items, 33 for 100,000), which is also what people can tell apart on one page, and
   * fractions of it.
   */
  static List<Integer> topicCounts(int itemCount) {
    double most = 2 * Math.log(itemCount) / Math.log(2);
    return Arrays.stream(TOPIC_SHARES)
        .mapToObj(share -> (int) Math.round(share * most))
        .map(count -> Math.max(LEAST_TOPICS, Math.min(MOST_TOPICS, count)))
        .distinct()
        .toList();
  }

  static LdaHyperparameters topics(int topicCount) {
    return LdaHyperparameters.ofHistories(topicCount);
  }

  /** As many topics as the topics step chose. */
  static LdaHyperparameters topicsForEvaluation(TrainingRun run) {
    String count = run.staging().record(TopicsStep.NAME).facts().get(TopicsStep.TOPIC_COUNT);
    return topics(Integer.parseInt(count)).withPasses(EVALUATION_PASSES);
  }

  /** What was chosen, by dotted name: for people, and whole for the next training. */
  static Map<String, String> toTexts(
      BehaviourModels models, BehaviourSettings settings, TrainingRun run) {
    AlsHyperparameters als = models.factors().hyperparameters();
    Map<String, String> texts = new LinkedHashMap<>(settings.toTexts());
    texts.put("search.budget", Integer.toString(run.searchBudget()));
    texts.put("als.rank", Integer.toString(als.rank()));
    texts.put("als.iterations", Integer.toString(als.iterations()));
    texts.put("als.alpha", Double.toString(als.alpha()));
    texts.put("als.regularization", Double.toString(als.regularization()));
    texts.put("als.regularizationExponent", Double.toString(als.regularizationExponent()));
    texts.put("als.solver", als.solver().name());
    texts.put("popularity.halfLife", models.popularity().halfLife().toString());
    return texts;
  }

  /** The settings the factorize step found. */
  static BehaviourSettings behaviour(TrainingRun run) {
    return BehaviourSettings.parse(run.staging().record(FactorizeStep.NAME).facts());
  }

  /** The settings of the signals as found by the steps before. */
  static SignalSettings signals(TrainingRun run) {
    Map<String, String> profiles = run.staging().record(ProfilesStep.NAME).facts();
    return behaviour(run)
        .signals()
        .withProfile(
            Duration.parse(profiles.get(ProfileSettings.HALF_LIFE)),
            Double.parseDouble(profiles.get(ProfileSettings.PRIOR_WEIGHT)));
  }
}
