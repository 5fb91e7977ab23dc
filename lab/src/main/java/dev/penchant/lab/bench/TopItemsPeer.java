package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * Someone else's approximate search for the highest inner products; found by {@link
 * java.util.ServiceLoader}. Implementations are public.
 */
public interface TopItemsPeer {

  /** As {@code --peer} names it. */
  String name();

  /** Builds an index over the items; what it costs is measured around this call. */
  Index build(FactorMatrix items, int threads, long seed);

  /** Thread-safe. */
  interface Index {
    /**
     * @param beam how many candidates the search keeps, at least {@code count}: the more, the
     *     better its recall and the longer it takes
     * @return at most {@code count} items
     */
    int[] search(float[] query, int count, int beam);
  }
}
