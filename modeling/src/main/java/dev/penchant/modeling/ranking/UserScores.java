package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.neighbour.SparseSum;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * One user's blended scores, computed of the items that are asked for: those that {@link
 * RankingSignals} and {@link SignalBlend} give all items, but for rounding. Not thread-safe; reused
 * from user to user because of its size, 9 bytes an item.
 */
public final class UserScores {
  /** Asked for with each item, where a copy would show. */
  private static final RankingSignal[] SIGNALS = RankingSignal.values();

  private final ItemSignals items;
  private final RankingSignals signals;
  private final SparseSum neighbours;
  private final BitSet owned = new BitSet();
  private final SignalShare[] shares = new SignalShare[SIGNALS.length];
  private final SignalShare[] ownedShares = new SignalShare[shares.length];
  private final BlockBounds bounds;

  /** Of the items of one block. */
  private final double[] sums = new double[ItemBlocks.SIZE];

  private final float[] values = new float[ItemBlocks.SIZE];
  private WeightedItems own = new WeightedItems(new int[0], new float[0]);
  private double ownedOffset;
  private float[] factors = {};
  private float[] profile = {};
  private float[] question = {};

  public UserScores(ItemSignals items) {
    this.items = items;
    this.signals = items.signals;
    this.neighbours = new SparseSum(items.itemCount());
    this.bounds = new BlockBounds(items);
  }

  /** Takes what the best items are kept by. */
  public interface Sink {
    /** A score below it changes nothing. */
    float threshold();

    void offer(int item, float score);
  }

  /**
   * Turns to another user.
   *
   * @param profile of the user, a weight per topic
   * @param weights for items new to the user
   * @param ownedWeights for items of the history
   * @param ownedOffset added to the score of items of the history
   */
  public void compute(
      UserHistory history,
      float[] profile,
      SignalWeights weights,
      SignalWeights ownedWeights,
      double ownedOffset) {
    this.profile = profile;
    this.ownedOffset = ownedOffset;
    owned.clear();
    for (int position = 0; position < history.length(); position++) {
      owned.set(history.item(position));
    }
    neighbours.clear();
    for (RankingSignal signal : SIGNALS) {
      boolean counts = !weights.ignores(signal) || !ownedWeights.ignores(signal);
      SignalScale scale = counts ? ask(signal, history) : SignalShare.NONE.scale();
      shares[signal.ordinal()] = SignalShare.of(signal, scale, weights);
      ownedShares[signal.ordinal()] = SignalShare.of(signal, scale, ownedWeights);
    }
  }

  /** Computes what the signal's values are computed from, and their scale over all items. */
  private SignalScale ask(RankingSignal signal, UserHistory history) {
    return switch (signal) {
      case FACTORS -> {
        factors = signals.userFactors(history);
        yield items.factors.scale(factors);
      }
      case NEIGHBOURS -> {
        WeightedItems recent = signals.recent(history);
        signals.neighbours().addScores(recent.items(), recent.weights(), neighbours);
        yield scale(neighbours.count(), n -> neighbours.sum(neighbours.item(n)));
      }
      case TOPICS -> items.topics.scale(profile);
      case OWN_FREQUENCY -> {
        own = signals.own(history);
        yield scale(own.size(), n -> own.weights()[n]);
      }
      case RECENT_POPULARITY -> items.popularity;
      case NEXT_ITEM -> {
        question = signals.question(history);
        yield items.nextItem.scale(question);
      }
    };
  }

  /** Of a signal that is 0 for all items but some. */
  private SignalScale scale(int count, IntToDoubleFunction values) {
    double total = 0;
    double squares = 0;
    for (int n = 0; n < count; n++) {
      double value = values.applyAsDouble(n);
      total += value;
      squares += value * value;
    }
    return SignalScale.ofMoments(total / items.itemCount(), squares / items.itemCount());
  }

  /** The item's blended score. */
  public float total(int item) {
    boolean has = owned.get(item);
    double sum = has ? ownedOffset : 0;
    for (RankingSignal signal : SIGNALS) {
      sum += contribution(signal, item);
    }
    return (float) sum;
  }

  /** What the signal adds to the item's blended score. */
  public double contribution(RankingSignal signal, int item) {
    SignalShare share = (owned.get(item) ? ownedShares : shares)[signal.ordinal()];
    return share.isNothing() ? 0 : share.of(value(signal, item));
  }

  private double value(RankingSignal signal, int item) {
    return switch (signal) {
      case FACTORS -> signals.factors().itemFactors().dot(item, factors);
      case NEIGHBOURS -> neighbours.sum(item);
      case TOPICS -> signals.topicModel().probability(profile, item);
      case OWN_FREQUENCY -> {
        int place = Arrays.binarySearch(own.items(), item);
        yield place < 0 ? 0 : own.weights()[place];
      }
      case RECENT_POPULARITY -> signals.recentPopularity()[item];
      case NEXT_ITEM -> signals.nextItem().map(net -> net.score(item, question)).orElse(0f);
    };
  }

  /**
   * Offers every item that may reach the sink's threshold: first those that the history speaks for,
   * then the blocks of all others, the most promising first, until none can reach it any more.
   */
  public void search(Sink sink) {
    bounds.compute(this::share, factors, profile, question);
    double notOwned = share(RankingSignal.OWN_FREQUENCY).of(0);
    for (int n = 0; n < neighbours.count(); n++) {
      int item = neighbours.item(n);
      if (!owned.get(item)
          && bounds.dense(item)
                  + share(RankingSignal.NEIGHBOURS).of(neighbours.sum(item))
                  + notOwned
              >= sink.threshold()) {
        sink.offer(item, total(item));
      }
    }
    for (int item = owned.nextSetBit(0); item >= 0; item = owned.nextSetBit(item + 1)) {
      sink.offer(item, total(item));
    }
    double rest = share(RankingSignal.NEIGHBOURS).of(0) + notOwned;
    // what the best block holds spares putting most of the others in order
    int best = bounds.greatest();
    search(best, rest, sink);
    int reaching = bounds.order(sink.threshold() - rest);
    for (int rank = 0; rank < reaching; rank++) {
      int block = bounds.block(rank);
      if (bounds.ofBlock(block) + rest < sink.threshold()) {
        return;
      }
      if (block != best) {
        search(block, rest, sink);
      }
    }
  }

  /** Offers the block's items that the history says nothing of. */
  private void search(int block, double rest, Sink sink) {
    Arrays.fill(sums, rest);
    add(RankingSignal.FACTORS, items.factors, block, factors);
    add(RankingSignal.TOPICS, items.topics, block, profile);
    add(RankingSignal.NEXT_ITEM, items.nextItem, block, question);
    int start = items.blocks.start(block);
    SignalShare popularity = share(RankingSignal.RECENT_POPULARITY);
    if (!popularity.isNothing()) {
      for (int place = start; place < items.blocks.end(block); place++) {
        values[place - start] = signals.recentPopularity()[items.blocks.item(place)];
      }
      popularity.addTo(sums, values);
    }
    for (int place = start; place < items.blocks.end(block); place++) {
      int item = items.blocks.item(place);
      float score = (float) sums[place - start];
      if (score >= sink.threshold() && !owned.get(item) && !neighbours.has(item)) {
        sink.offer(item, score);
      }
    }
  }

  private void add(RankingSignal signal, BlockedVectors vectors, int block, float[] query) {
    SignalShare share = share(signal);
    if (!share.isNothing()) {
      vectors.products(block, query, values);
      share.addTo(sums, values);
    }
  }

  private SignalShare share(RankingSignal signal) {
    return shares[signal.ordinal()];
  }
}
