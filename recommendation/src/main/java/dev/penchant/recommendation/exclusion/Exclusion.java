package dev.penchant.recommendation.exclusion;

/** Why an item must not be in a list. */
public enum Exclusion {
  /** The catalog has no such item, or no longer. */
  NOT_IN_CATALOG,
  /** The shop does not sell it at present. */
  UNAVAILABLE,
  /** The user bought it, and the request wants only what the user has not bought. */
  BOUGHT,
  /** The user dislikes it. */
  DISLIKED,
  /** It lies outside the category asked for. */
  OTHER_CATEGORY,
  /** The request names the items allowed, and this is none of them. */
  NOT_ALLOWED,
  /** The request rules it out. */
  RULED_OUT,
  /** It is the item that others like it are asked for. */
  THE_ITEM_ITSELF
}
