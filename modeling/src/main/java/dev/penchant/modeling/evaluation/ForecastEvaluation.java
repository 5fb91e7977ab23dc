package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * How well forecast interest profiles foretell the items of the next period: the likelihood of each
 * item under {@code p(item) = Σ_topic profile[topic] · φ[topic, item]}. Totals are kept by user, so
 * that two forecasts of the same users can be compared in pairs. Not safe for many threads.
 */
public final class ForecastEvaluation {

  /** How likely a profile makes an item; above 0 for every item that may occur. */
  @FunctionalInterface
  public interface ItemLikelihood {
    double probability(float[] profile, int item);
  }

  private final ItemLikelihood likelihood;
  private final double[] logLikelihoods;
  private final double[] tokens;

  /**
   * @param topicItems topics × items, each row a distribution over items with no zero where an item
   *     may occur
   * @param userCount how many users may be added
   */
  public ForecastEvaluation(FactorMatrix topicItems, int userCount) {
    this((profile, item) -> mixture(topicItems, profile, item), userCount);
  }

  /** The same with items whose probabilities are not those of fixed topics. */
  public ForecastEvaluation(ItemLikelihood likelihood, int userCount) {
    this.likelihood = likelihood;
    this.logLikelihoods = new double[userCount];
    this.tokens = new double[userCount];
  }

  /**
   * Adds what a user did in one forecast period.
   *
   * @param profile the forecast, one weight a topic, summing to 1
   * @param items item indexes of the period
   * @param counts how often each
   * @return the log-likelihood (natural logarithm) of these items
   */
  public double add(int user, float[] profile, int[] items, float[] counts) {
    double sum = 0;
    for (int which = 0; which < items.length; which++) {
      sum += counts[which] * Math.log(likelihood.probability(profile, items[which]));
      tokens[user] += counts[which];
    }
    logLikelihoods[user] += sum;
    return sum;
  }

  private static double mixture(FactorMatrix topicItems, float[] profile, int item) {
    if (profile.length != topicItems.rowCount()) {
      throw new IllegalArgumentException(
          "the profile has %d topics, the model %d"
              .formatted(profile.length, topicItems.rowCount()));
    }
    double probability = 0;
    for (int topic = 0; topic < profile.length; topic++) {
      probability += (double) profile[topic] * topicItems.value(topic, item);
    }
    return probability;
  }

  /** Items seen so far, with their counts. */
  public double tokenCount() {
    return Arrays.stream(tokens).sum();
  }

  /** Mean log-likelihood an item, in nats; better when greater. NaN if nothing was added. */
  public double natsPerToken() {
    return Arrays.stream(logLikelihoods).sum() / tokenCount();
  }

  /** exp(−nats per token): among how many equally likely items the forecast leaves the choice. */
  public double perplexity() {
    return Math.exp(-natsPerToken());
  }

  /**
   * By how many nats a token this forecast is better than another of the same users and items, with
   * its 95 % bootstrap interval over users.
   */
  public Interval gainOver(ForecastEvaluation other, long seed) {
    if (!Arrays.equals(tokens, other.tokens)) {
      throw new IllegalArgumentException("the forecasts were measured on different items");
    }
    double[] gains = new double[tokens.length];
    for (int user = 0; user < gains.length; user++) {
      gains[user] = logLikelihoods[user] - other.logLikelihoods[user];
    }
    return Bootstrap.ratioInterval(gains, tokens, seed);
  }
}
