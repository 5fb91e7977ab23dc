package dev.penchant.modeling.cost;

/**
 * Processor seconds of training and search, from the kernels' loops. Divide by the number of cores
 * for wall time: all loops run on all cores, over blocks of equal work.
 */
public final class TimeCost {
  /** Pairs of events farther apart than this are no neighbours. */
  private static final int GREATEST_GAP = 40;

  /** A training factorizes to tune, to serve, and twice to evaluate. */
  private static final int FACTORIZATIONS = 4;

  private static final int ITERATIONS = 15;

  /**
   * To choose among six numbers of topics, for those served, and to evaluate forecasts and lists.
   */
  private static final int PASSES = 6 * 50 + 200 + 3 * 120;

  private final KernelRates rates;

  public TimeCost(KernelRates rates) {
    this.rates = rates;
  }

  /**
   * One iteration of conjugate gradient over both sides.
   *
   * @param interactions pairs of a user and an item, each counted once
   */
  public double alsIteration(long interactions, long users, long items, int rank) {
    return rates.alsProduct() * interactions * rank
        + rates.alsSquare() * (users + items) * rank * rank;
  }

  /** One pass over all tokens; a token is an event in favour of an item. */
  public double ldaPass(long tokens, int topics) {
    return tokens * (rates.token() + rates.tokenTopic() * topics);
  }

  /** The lists of all items that follow each other; a user's history bounds the gaps. */
  public double neighbours(long events, long users) {
    double others = users == 0 ? 0 : Math.min(GREATEST_GAP, (double) events / users - 1);
    return rates.neighbourPair() * events * 2 * Math.max(0, others);
  }

  /** The lists of all users if every item is scored for each; learned factors need less. */
  public double topItems(long users, long items, int rank) {
    return users * (rates.list() + rates.score() * items * rank);
  }

  /**
   * The kernels of a whole training. What is not counted: reading the log, the evaluation's lists,
   * and the networks, which learn from samples whose size does not grow with the shop.
   *
   * @param size its events are taken as interactions and as tokens: an upper bound
   */
  public double training(ShopSize size, ModelShape shape) {
    return FACTORIZATIONS
            * (ITERATIONS * alsIteration(size.events(), size.users(), size.items(), shape.rank())
                + neighbours(size.events(), size.users()))
        + PASSES * ldaPass(size.events(), shape.topics());
  }
}
