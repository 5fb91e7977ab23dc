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
 * @param priorInterval after so many passes each the document-topic prior is learned anew, one
 *     pseudo-count for every topic ({@link DocumentPriorLearning}); 0 leaves it as it is
 * @param averagedPasses over how many of the last passes the topics are averaged: one pass is one
 *     sample of them, several come nearer to their posterior mean
 */
public record LdaHyperparameters(
    int topicCount,
    int passes,
    double documentTopicPrior,
    double topicItemPrior,
    int priorInterval,
    int averagedPasses) {

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
    require(priorInterval >= 0, "priorInterval", priorInterval, "at least 0");
    require(
        averagedPasses >= 1 && averagedPasses <= passes,
        "averagedPasses",
        averagedPasses,
        "1 to the number of passes");
  }

  /** The same priors for all topics, and topics as the last pass left them. */
  public LdaHyperparameters(
      int topicCount, int passes, double documentTopicPrior, double topicItemPrior) {
    this(topicCount, passes, documentTopicPrior, topicItemPrior, 0, 1);
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }

  public static LdaHyperparameters defaults() {
    return new LdaHyperparameters(20, 200, 0.1, 0.01);
  }

  /**
   * What serves shops: a smoother prior of items than {@link #defaults()}, for less makes items
   * that a topic has not seen all but impossible in a forecast; a prior learned for each topic;
   * topics averaged over the last passes.
   */
  public static LdaHyperparameters ofHistories(int topicCount) {
    return new LdaHyperparameters(topicCount, 200, 0.1, 0.1, 10, 30);
  }

  public LdaHyperparameters withTopicCount(int topicCount) {
    return new LdaHyperparameters(
        topicCount, passes, documentTopicPrior, topicItemPrior, priorInterval, averagedPasses);
  }

  /** With so many passes; averaged over no more than those. */
  public LdaHyperparameters withPasses(int passes) {
    return new LdaHyperparameters(
        topicCount,
        passes,
        documentTopicPrior,
        topicItemPrior,
        priorInterval,
        Math.min(averagedPasses, passes));
  }

  public LdaHyperparameters withPriors(double documentTopicPrior, double topicItemPrior) {
    return new LdaHyperparameters(
        topicCount, passes, documentTopicPrior, topicItemPrior, priorInterval, averagedPasses);
  }

  public LdaHyperparameters withAveragedPasses(int averagedPasses) {
    return new LdaHyperparameters(
        topicCount, passes, documentTopicPrior, topicItemPrior, priorInterval, averagedPasses);
  }
}
