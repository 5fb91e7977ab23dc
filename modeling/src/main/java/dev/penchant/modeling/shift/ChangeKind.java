package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the ways in which interests may change.
 *
 * @param share of the main topic before it, index in {@link ShiftPrior#MAIN_SHARES}
 * @param moved of that, index in {@link ShiftPrior#MOVED}
 * @param gradual whether it takes weeks
 */
record ChangeKind(int share, int moved, boolean gradual) {
  /** Every way; {@link #index} is the place in it. */
  static final List<ChangeKind> ALL = all();

  private static List<ChangeKind> all() {
    List<ChangeKind> all = new ArrayList<>();
    for (int share = 0; share < ShiftPrior.MAIN_SHARES.size(); share++) {
      for (int moved = 0; moved < ShiftPrior.MOVED.size(); moved++) {
        all.add(new ChangeKind(share, moved, false));
        all.add(new ChangeKind(share, moved, true));
      }
    }
    return List.copyOf(all);
  }

  int index() {
    return 2 * (share * ShiftPrior.MOVED.size() + moved) + (gradual ? 1 : 0);
  }

  /** Given the main topic's share. */
  double probability(ShiftPrior prior) {
    return prior.moved().get(moved) * (gradual ? prior.gradual() : 1 - prior.gradual());
  }
}
