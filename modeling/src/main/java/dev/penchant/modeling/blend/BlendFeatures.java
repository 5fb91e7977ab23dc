package dev.penchant.modeling.blend;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.List;

/**
 * What a blend sees of an item for one user. Each component's scores are standardised over all
 * items (mean 0, deviation 1); beside the standardised score z stands {@code z / √(1 + |z|)}, which
 * keeps the few huge scores of a sparse model from drowning everything else. Items of the user's
 * history have features of their own, so that what makes people buy again is learned apart from
 * what makes them discover. Where the layout has ranks, each component gives its {@link TopRanks},
 * too. Not for use by several threads.
 *
 * <p>Order: {@code [z, damped z(, rank)] of each component, 1} for unseen items, then the same for
 * seen ones; the half that does not apply is 0.
 */
final class BlendFeatures {
  private final BlendLayout layout;
  private final List<Recommender> components;
  private final float[][] standardised;
  private final float[][] ranks;
  private final TopRanks topRanks = new TopRanks();
  private final float[] context;
  private final boolean[] seen;
  private UserHistory marked = UserHistory.empty(0);

  BlendFeatures(BlendLayout layout, List<Recommender> components) {
    this.layout = layout;
    this.components = components;
    int itemCount = components.get(0).itemCount();
    this.standardised = new float[components.size()][itemCount];
    this.ranks = new float[layout == BlendLayout.SCORES ? 0 : components.size()][itemCount];
    this.context = new float[components.size() + 1];
    this.seen = new boolean[itemCount];
  }

  /** Asks all components. */
  void load(UserHistory history) {
    for (int component = 0; component < standardised.length; component++) {
      components.get(component).score(history, standardised[component]);
      standardise(standardised[component]);
      context[component] = confidence(standardised[component]);
    }
    context[standardised.length] = (float) Math.log1p(history.length()) / 4;
    mark(marked, false);
    mark(history, true);
    marked = history;
    for (int component = 0; component < ranks.length; component++) {
      topRanks.write(standardised[component], seen, ranks[component]);
    }
  }

  boolean seen(int item) {
    return seen[item];
  }

  /**
   * A copy of what is true of the question whatever the item: how far each component's best item
   * stands out, and how long the history is, both on a scale of about 0 to 1.
   */
  float[] context() {
    return context.clone();
  }

  /** The component's standardised score. */
  float score(int component, int item) {
    return standardised[component][item];
  }

  /**
   * Writes the item's features, {@link BlendLayout#halfCount} of them; which half they are says
   * {@link #seen}.
   */
  void write(int item, float[] target, int offset) {
    int at = offset;
    for (int component = 0; component < standardised.length; component++) {
      float score = standardised[component][item];
      target[at++] = score;
      target[at++] = damped(score);
      if (ranks.length > 0) {
        target[at++] = ranks[component][item];
      }
    }
    target[at] = 1;
  }

  /** Σ weight · feature for every item. */
  void score(float[] weights, float[] scores) {
    int half = layout.halfCount(standardised.length);
    for (int item = 0; item < scores.length; item++) {
      scores[item] = weights[(seen[item] ? half : 0) + half - 1];
    }
    for (int component = 0; component < standardised.length; component++) {
      float[] own = standardised[component];
      int at = layout.perComponent() * component;
      for (int item = 0; item < scores.length; item++) {
        int place = seen[item] ? half + at : at;
        scores[item] += weights[place] * own[item] + weights[place + 1] * damped(own[item]);
        if (ranks.length > 0) {
          scores[item] += weights[place + 2] * ranks[component][item];
        }
      }
    }
  }

  /** Scores by linear weights, corrected by the net if there is one. */
  void score(BlendWeights weights, float[] scores) {
    score(weights.linear(), scores);
    weights.net().ifPresent(net -> net.addTo(scores, byFeature(), context));
  }

  /** Features × items, as {@link #write} writes them but for the constant. */
  private float[][] byFeature() {
    int each = layout.perComponent();
    float[][] rows = new float[each * standardised.length][];
    for (int component = 0; component < standardised.length; component++) {
      float[] own = standardised[component];
      float[] dampedScores = new float[own.length];
      for (int item = 0; item < own.length; item++) {
        dampedScores[item] = damped(own[item]);
      }
      rows[each * component] = own;
      rows[each * component + 1] = dampedScores;
      if (ranks.length > 0) {
        rows[each * component + 2] = ranks[component];
      }
    }
    return rows;
  }

  private static float confidence(float[] scores) {
    float greatest = 0;
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    return (float) Math.log1p(greatest) / 4;
  }

  private static float damped(float score) {
    return score / (float) Math.sqrt(1 + Math.abs(score));
  }

  private void mark(UserHistory history, boolean value) {
    for (int position = 0; position < history.length(); position++) {
      seen[history.item(position)] = value;
    }
  }

  private static void standardise(float[] scores) {
    double sum = 0;
    double squares = 0;
    for (float score : scores) {
      sum += score;
      squares += (double) score * score;
    }
    double mean = sum / scores.length;
    double variance = squares / scores.length - mean * mean;
    // rounding leaves a trace of variance in constant scores
    boolean constant = !(variance > 1e-12 * mean * mean);
    float scale = constant ? 0 : (float) (1 / Math.sqrt(variance));
    for (int item = 0; item < scores.length; item++) {
      scores[item] = (scores[item] - (float) mean) * scale;
    }
  }
}
