package dev.penchant.modeling.blend;

import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.List;

/**
 * Questions to learn a blend from, with components that were trained on nothing later than what the
 * questions' histories hold.
 *
 * @param candidates by item index, which items are ranked
 */
public record BlendWindow(
    List<Recommender> components, List<RankingCase> cases, boolean[] candidates) {
  /** A blend is learned from no more questions of a {@link #half}, drawn by chance. */
  public static final int MOST_SAMPLED = 5_000;

  public BlendWindow {
    components = List.copyOf(components);
    cases = List.copyOf(cases);
  }

  /**
   * The same with the questions of every other user.
   *
   * @param parity 0 or 1, of the user's index
   */
  BlendWindow half(int parity) {
    List<RankingCase> some = cases.stream().filter(one -> one.user() % 2 == parity).toList();
    return new BlendWindow(components, some, candidates);
  }
}
