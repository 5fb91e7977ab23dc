package dev.penchant.modeling.artifact;

import java.util.Locale;

/** One view on how much a user wants an item; the ranking blends them. */
public enum RankingSignal {
  /** Dot product of the user's and the item's factors. */
  FACTORS,
  /** Recency-weighted similarity of the item to the user's own items. */
  NEIGHBOURS,
  /** Probability of the item under the user's current interest profile. */
  TOPICS,
  /** How often and how lately the user already chose this very item. */
  OWN_FREQUENCY,
  /** How often all users chose the item lately. */
  RECENT_POPULARITY,
  /** How likely the item comes next after the latest ones, as a recurrent net has learned. */
  NEXT_ITEM;

  /** The name in reports and files: lower case, words joined by {@code -}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
