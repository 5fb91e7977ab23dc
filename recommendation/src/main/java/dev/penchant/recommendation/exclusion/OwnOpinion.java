package dev.penchant.recommendation.exclusion;

import dev.penchant.recommendation.session.UserEvents;
import java.util.HashSet;
import java.util.Set;

/**
 * What a user's own events say of items beyond preference; items are indexes of the catalog.
 *
 * @param bought at least once
 * @param disliked said so, and has not chosen the item since
 */
record OwnOpinion(Set<Integer> bought, Set<Integer> disliked) {

  /** A rating up to this one is a dislike. */
  private static final float POOR_RATING = 1;

  static OwnOpinion of(UserEvents events) {
    Set<Integer> bought = new HashSet<>();
    Set<Integer> disliked = new HashSet<>();
    for (int position = 0; position < events.length(); position++) {
      int item = events.item(position);
      switch (events.type(position)) {
        case PURCHASE -> {
          bought.add(item);
          disliked.remove(item);
        }
        case DISLIKE -> disliked.add(item);
        case RATING -> {
          if (events.value(position) <= POOR_RATING) {
            disliked.add(item);
          } else {
            disliked.remove(item);
          }
        }
        case FAVOURITE, CART -> disliked.remove(item);
        case VIEW, CLICK, REMOVE_FROM_CART, SEARCH, IMPRESSION -> {
          // looking at an item does not take back an opinion of it
        }
      }
    }
    return new OwnOpinion(bought, disliked);
  }
}
