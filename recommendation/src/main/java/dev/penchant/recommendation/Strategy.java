package dev.penchant.recommendation;

import java.util.Locale;

/** What a list rests on. */
public enum Strategy {
  /** The trained model knows the user; recent events are folded in. */
  PERSONAL,
  /** The model does not know the user, but the user's own events do the same through it. */
  SESSION,
  /** Nothing is known of the user: what is popular now. */
  TRENDING,
  /** Items like a given one. */
  SIMILAR;

  /** The name in the API: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
