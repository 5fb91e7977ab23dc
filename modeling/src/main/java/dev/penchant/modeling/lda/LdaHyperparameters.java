package dev.penchant.modeling.lda;

/**
 * What {@link LatentDirichletAllocation} is told besides the data.
 *
 * @param topicCount K, how many topics are learned
 * @param passes how often every token's topic is drawn anew
 * @param documentTopicPrior α, pseudo-count of every topic in every history: small means that a
 *     user has few interests
 * @param topicItemPrior β, pseudo-count of every item in every topic: small means that a topic has
 *     few items
 */
public record LdaHyperparameters(
    int topicCount, int passes, double documentTopicPrior, double topicItemPrior) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  public LdaHyperparameters {
    require(topicCount >= 1 && topicCount <= 4096, "topicCount", topicCount, "1 to 4096");
    require(passes >= 1, "passes", passes, "at least 1");
    require(
        documentTopicPrior > 0 && Double.isFinite(documentTopicPrior),
        "documentTopicPrior",
        documentTopicPrior,
        "above 0");
    require(
        topicItemPrior > 0 && Double.isFinite(topicItemPrior),
        "topicItemPrior",
        topicItemPrior,
        "above 0");
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }

  public static LdaHyperparameters defaults() {
    return new LdaHyperparameters(20, 200, 0.1, 0.01);
  }

  public LdaHyperparameters withTopicCount(int topicCount) {
    return new LdaHyperparameters(topicCount, passes, documentTopicPrior, topicItemPrior);
  }

  public LdaHyperparameters withPasses(int passes) {
    return new LdaHyperparameters(topicCount, passes, documentTopicPrior, topicItemPrior);
  }

  public LdaHyperparameters withPriors(double documentTopicPrior, double topicItemPrior) {
    return new LdaHyperparameters(topicCount, passes, documentTopicPrior, topicItemPrior);
  }
}
