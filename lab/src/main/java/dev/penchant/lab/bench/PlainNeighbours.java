package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shrunk cosine written down as one would first: a hash table of sums per item, then a sort. The
 * reference that the kernel's lists are compared with, and its time.
 */
final class PlainNeighbours {
  private final InteractionMatrix byUser;
  private final InteractionMatrix byItem;
  private final double[] norms;
  private final double shrinkage;

  PlainNeighbours(InteractionMatrix interactions, double shrinkage) {
    this.byUser = interactions;
    this.byItem = interactions.transpose();
    this.shrinkage = shrinkage;
    norms = new double[byItem.rowCount()];
    for (int item = 0; item < norms.length; item++) {
      double squares = 0;
      for (int place = byItem.rowStart(item); place < byItem.rowEnd(item); place++) {
        squares += (double) byItem.strength(place) * byItem.strength(place);
      }
      norms[item] = Math.sqrt(squares);
    }
  }

  /** Σ over users of the square of their items: what the time of all lists is proportional to. */
  double pairs() {
    double pairs = 0;
    for (int user = 0; user < byUser.rowCount(); user++) {
      double length = byUser.rowEnd(user) - byUser.rowStart(user);
      pairs += length * length;
    }
    return pairs;
  }

  List<ScoredItem> of(int item, int count) {
    Map<Integer, Double> sums = new HashMap<>();
    for (int seen = byItem.rowStart(item); seen < byItem.rowEnd(item); seen++) {
      int user = byItem.column(seen);
      for (int place = byUser.rowStart(user); place < byUser.rowEnd(user); place++) {
        double product = (double) byItem.strength(seen) * byUser.strength(place);
        sums.merge(byUser.column(place), product, Double::sum);
      }
    }
    sums.remove(item);
    List<ScoredItem> similar = new ArrayList<>(sums.size());
    sums.forEach(
        (other, sum) ->
            similar.add(
                new ScoredItem(other, (float) (sum / (norms[item] * norms[other] + shrinkage)))));
    similar.sort(null);
    return similar.subList(0, Math.min(count, similar.size()));
  }
}
