package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.UserHistory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * One question put to a recommender: given this history, rank the catalog; and the answer.
 *
 * @param user index in the dataset, to tell whose it is
 * @param relevant distinct indexes of the items the user turned to afterwards, ascending, at least
 *     one
 */
public record RankingCase(int user, UserHistory history, int[] relevant) {
  public RankingCase {
    if (relevant.length == 0) {
      throw new IllegalArgumentException("a ranking case needs a relevant item");
    }
    relevant = Arrays.stream(relevant).sorted().distinct().toArray();
  }

  /** The relevant items that are not in the history, ascending; may be none. */
  int[] unseenRelevant() {
    Set<Integer> seen = new HashSet<>();
    for (int position = 0; position < history.length(); position++) {
      seen.add(history.item(position));
    }
    return Arrays.stream(relevant).filter(item -> !seen.contains(item)).toArray();
  }
}
