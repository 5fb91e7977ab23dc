package dev.penchant.modeling.blend;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.List;
import java.util.Optional;

/**
 * How much each component of a blend has to say in the order of its lists: of the variance of the
 * scores of a list's first {@link #TOP} items, what the component's part of the score accounts for,
 * {@code cov(part, score) / var(score)}. A part is the component's features times the slopes of the
 * score there, the linear weights and the net's (gradient × input: Shrikumar et al., "Not just a
 * black box: learning important features through propagating activation differences", 2016). With
 * what is left they sum to 1: where the net's units begin to speak, and that an item is of the
 * user's history at all. Below 0 is the share of a component that speaks, on balance, against what
 * comes first. Not for use by several threads.
 */
public final class BlendShares {
  /** So many places tell what made the list; further down lie the items that nothing speaks for. */
  public static final int TOP = 100;

  private final Blend blend;
  private final boolean[] candidates;
  private final SeenItems seenItems;
  private final BlendFeatures features;
  private final float[] row;

  /**
   * @param candidates by item index, which items are ranked
   */
  public BlendShares(Blend blend, boolean[] candidates, SeenItems seenItems) {
    this.blend = blend;
    this.candidates = candidates;
    this.seenItems = seenItems;
    this.features = blend.features();
    this.row = new float[blend.weights().layout().halfCount(blend.componentCount())];
  }

  /**
   * The shares in the list for this history: one per component in their order, then what is left.
   *
   * @return empty if all first items have one score
   */
  public Optional<double[]> of(UserHistory history) {
    features.load(history);
    float[] scores = new float[candidates.length];
    features.score(blend.weights(), scores);
    for (int item = 0; item < scores.length; item++) {
      if (!candidates[item] || (seenItems == SeenItems.EXCLUDED && features.seen(item))) {
        scores[item] = Float.NEGATIVE_INFINITY;
      }
    }
    List<ScoredItem> top = TopSelection.of(scores, TOP);
    float[] context = features.context();
    double[][] parts = new double[top.size()][];
    double mean = 0;
    for (int place = 0; place < parts.length; place++) {
      parts[place] = parts(top.get(place), context);
      mean += top.get(place).score() / (double) parts.length;
    }
    double[] shares = new double[blend.componentCount() + 1];
    double variance = 0;
    for (int place = 0; place < parts.length; place++) {
      double off = top.get(place).score() - mean;
      variance += off * off;
      for (int part = 0; part < shares.length; part++) {
        shares[part] += off * parts[place][part];
      }
    }
    if (variance == 0) {
      return Optional.empty();
    }
    for (int part = 0; part < shares.length; part++) {
      shares[part] /= variance;
    }
    return Optional.of(shares);
  }

  /** What each component adds to the item's score, and what is left of it. */
  private double[] parts(ScoredItem item, float[] context) {
    BlendWeights weights = blend.weights();
    features.write(item.itemIndex(), row, 0);
    double[] slopes =
        weights.net().map(net -> net.slopes(row, context)).orElseGet(() -> new double[row.length]);
    int offset = features.seen(item.itemIndex()) ? row.length : 0;
    double[] parts = new double[blend.componentCount() + 1];
    double rest = item.score();
    for (int component = 0; component < blend.componentCount(); component++) {
      int each = weights.layout().perComponent();
      for (int at = component * each; at < (component + 1) * each; at++) {
        parts[component] += (weights.linear()[offset + at] + slopes[at]) * row[at];
      }
      rest -= parts[component];
    }
    parts[blend.componentCount()] = rest;
    return parts;
  }
}
