package dev.penchant.modeling.lda;

/**
 * The topic-item prior β on its way from a high start down to what was asked for: annealing
 * (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing", Science 1983). Topics
 * begin as chance made them, and Gibbs sampling keeps what it has: with a small β an item that has
 * gathered in the wrong topic is hardly drawn into another one again. A large β evens the topics
 * out, so that tokens still move; it falls geometrically, and topics become distinct one scale
 * after another, the broad ones first. The last passes sample under the prior asked for, so that
 * what is learned is a sample of the same posterior as without.
 */
final class CoolingPrior {
  /** The share of passes it takes to cool; the rest is left to settle. */
  private static final double COOLING = 0.8;

  /** Dirichlet(1): before anything is counted, every topic is as likely as any other. */
  private static final double FLAT = 1;

  private final double start;
  private final double end;
  private final double coolingPasses;

  private CoolingPrior(double start, double end, double coolingPasses) {
    this.start = start;
    this.end = end;
    this.coolingPasses = coolingPasses;
  }

  static CoolingPrior of(LdaHyperparameters hyperparameters) {
    return new CoolingPrior(
        Math.max(FLAT, hyperparameters.topicItemPrior()),
        hyperparameters.topicItemPrior(),
        coolingPasses(hyperparameters));
  }

  /** For topics that must stay where they begin: as asked for in every pass. */
  static CoolingPrior none(LdaHyperparameters hyperparameters) {
    double prior = hyperparameters.topicItemPrior();
    return new CoolingPrior(prior, prior, 0);
  }

  private static double coolingPasses(LdaHyperparameters hyperparameters) {
    int passes = hyperparameters.passes();
    return Math.min(COOLING * passes, passes - hyperparameters.averagedPasses());
  }

  /** Whether the prior is the one asked for from this pass on. */
  boolean isCold(int pass) {
    return pass >= coolingPasses;
  }

  /**
   * @param pass from 0
   */
  double at(int pass) {
    if (isCold(pass)) {
      return end;
    }
    return end * Math.pow(start / end, 1 - pass / coolingPasses);
  }
}
