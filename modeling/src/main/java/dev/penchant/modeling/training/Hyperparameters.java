package dev.penchant.modeling.training;

import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.neighbour.OrderedHyperparameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the models for a shop's data, and their names in provenance. */
final class Hyperparameters {
  private static final double POPULARITY_SHARE = 0.06;
  private static final Duration LEAST_POPULARITY_HALF_LIFE = Duration.ofHours(12);
  private static final Duration GREATEST_POPULARITY_HALF_LIFE = Duration.ofDays(30);
  private static final int LEAST_TOPICS = 4;
  private static final int MOST_TOPICS = 40;
  private static final double[] TOPIC_SHARES = {0.35, 0.5, 0.65, 0.8, 1, 1.25};

  /** Less smoothing makes items that a topic has not seen all but impossible in a forecast. */
  private static final double TOPIC_ITEM_PRIOR = 0.1;

  private static final double DOCUMENT_TOPIC_PRIOR = 0.1;
  private static final int PASSES = 200;

  /** Evaluation needs topics as good as those served, only more often. */
  private static final int EVALUATION_PASSES = 120;

  private Hyperparameters() {}

  static BehaviourModels.Hyperparameters of(TrainingFacts facts, SignalSettings signals) {
    return new BehaviourModels.Hyperparameters(
        AlsHyperparameters.defaults(),
        OrderedHyperparameters.defaults(),
        signals.factorHalfLife(),
        popularityHalfLife(facts));
  }

  /**
   * About a month in a log of a year or more: what is bought now, with enough events to count. In
   * younger logs as much of their span.
   */
  private static Duration popularityHalfLife(TrainingFacts facts) {
    Duration share = Duration.ofSeconds((long) (facts.span().toSeconds() * POPULARITY_SHARE));
    if (share.compareTo(LEAST_POPULARITY_HALF_LIFE) < 0) {
      return LEAST_POPULARITY_HALF_LIFE;
    }
    return share.compareTo(GREATEST_POPULARITY_HALF_LIFE) > 0
        ? GREATEST_POPULARITY_HALF_LIFE
        : share;
  }

  /** Where tuning starts, and what holds where nothing can be held out: the shop's half-life. */
  static SignalSettings start(TrainingFacts facts) {
    SignalSettings defaults = SignalSettings.defaults();
    return new SignalSettings(
        facts.halfLife(),
        defaults.neighbourDecay(),
        facts.halfLife().multipliedBy(2),
        facts.halfLife(),
        defaults.profilePriorWeight());
  }

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
    return LdaHyperparameters.defaults()
        .withTopicCount(topicCount)
        .withPasses(PASSES)
        .withPriors(DOCUMENT_TOPIC_PRIOR, TOPIC_ITEM_PRIOR);
  }

  /** As many topics as the topics step chose. */
  static LdaHyperparameters topicsForEvaluation(TrainingRun run) {
    String count = run.staging().record(TopicsStep.NAME).facts().get(TopicsStep.TOPIC_COUNT);
    return topics(Integer.parseInt(count)).withPasses(EVALUATION_PASSES);
  }

  static Map<String, String> toTexts(TrainingFacts facts, SignalSettings signals) {
    BehaviourModels.Hyperparameters chosen = of(facts, signals);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("als.rank", Integer.toString(chosen.als().rank()));
    texts.put("als.iterations", Integer.toString(chosen.als().iterations()));
    texts.put("als.alpha", Double.toString(chosen.als().alpha()));
    texts.put("als.regularization", Double.toString(chosen.als().regularization()));
    texts.put("als.regularizationExponent", Double.toString(chosen.als().regularizationExponent()));
    texts.put("als.solver", chosen.als().solver().name());
    texts.put("neighbours.limit", Integer.toString(chosen.neighbours().limit()));
    texts.put("neighbours.gapDecay", Double.toString(chosen.neighbours().gapDecay()));
    texts.put("neighbours.shrinkage", Double.toString(chosen.neighbours().shrinkage()));
    texts.put("popularity.halfLife", chosen.popularityHalfLife().toString());
    texts.put("signals.factorHalfLife", signals.factorHalfLife().toString());
    texts.put("signals.neighbourDecay", Double.toString(signals.neighbourDecay()));
    texts.put("signals.ownHalfLife", signals.ownHalfLife().toString());
    return texts;
  }

  /** The settings of the signals as tuned by the steps before. */
  static SignalSettings signals(TrainingRun run) {
    Map<String, String> factorize = run.staging().record(FactorizeStep.NAME).facts();
    Map<String, String> profiles = run.staging().record(ProfilesStep.NAME).facts();
    return new SignalSettings(
        Duration.parse(factorize.get("signals.factorHalfLife")),
        Double.parseDouble(factorize.get("signals.neighbourDecay")),
        Duration.parse(factorize.get("signals.ownHalfLife")),
        Duration.parse(profiles.get(ProfilesStep.HALF_LIFE)),
        Double.parseDouble(profiles.get(ProfilesStep.PRIOR_WEIGHT)));
  }
}
