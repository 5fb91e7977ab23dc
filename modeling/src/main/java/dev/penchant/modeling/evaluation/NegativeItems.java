package dev.penchant.modeling.evaluation;

import java.util.SplittableRandom;

/**
 * Items drawn uniformly for a question from the candidates the user neither had nor turned to: the
 * sampled negatives of Kang and McAuley, "Self-attentive sequential recommendation" (ICDM 2018).
 * The same seed draws the same for a user, whatever is measured. Immutable and thread-safe.
 */
public final class NegativeItems {
  private final boolean[] candidates;
  private final int count;
  private final long seed;

  /**
   * @param candidates by item index, which items may be drawn
   * @param count how many are drawn for a question; fewer where there are not so many
   */
  public NegativeItems(boolean[] candidates, int count, long seed) {
    this.candidates = candidates.clone();
    this.count = count;
    this.seed = seed;
  }

  /** Marks what is ranked for the question: the relevant candidates and the negatives. */
  public boolean[] rankedWith(RankingCase question) {
    boolean[] allowed = candidates.clone();
    for (int position = 0; position < question.history().length(); position++) {
      allowed[question.history().item(position)] = false;
    }
    boolean[] ranked = new boolean[candidates.length];
    int left = 0;
    for (int item : question.relevant()) {
      ranked[item] = candidates[item];
      allowed[item] = false;
    }
    for (boolean one : allowed) {
      left += one ? 1 : 0;
    }
    SplittableRandom random = new SplittableRandom(seed * 31 + question.user());
    for (int missing = Math.min(count, left); missing > 0; ) {
      int item = random.nextInt(candidates.length);
      if (allowed[item]) {
        allowed[item] = false;
        ranked[item] = true;
        missing--;
      }
    }
    return ranked;
  }
}
