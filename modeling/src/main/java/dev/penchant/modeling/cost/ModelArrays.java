package dev.penchant.modeling.cost;

import dev.penchant.modeling.lda.LatentDirichletAllocation;

/**
 * What arrays the models that can be measured are made of, and what learning them takes besides.
 */
public enum ModelArrays {
  /** A number an item. */
  COUNTS {
    @Override
    long held(Work work) {
      return FLOAT * work.items();
    }

    @Override
    long learning(Work work) {
      return 0;
    }
  },

  /** So many neighbours of each item as the width says, with a similarity. */
  ITEM_NEIGHBOURS {
    @Override
    long held(Work work) {
      return NEIGHBOUR * Math.min(work.width() * work.items(), work.pairs());
    }

    @Override
    long learning(Work work) {
      return held(work) + work.threads() * SUM * work.items() + INTERACTION * work.events();
    }
  },

  /** The users' items with weights and steps, and who has each. */
  USER_NEIGHBOURS {
    @Override
    long held(Work work) {
      return 5 * FLOAT * work.events();
    }

    @Override
    long learning(Work work) {
      return 3 * FLOAT * work.events();
    }
  },

  /** A square of so many items as the width says. */
  SQUARE {
    @Override
    long held(Work work) {
      long side = Math.min(work.width(), work.items());
      return FLOAT * side * side;
    }

    /** What goes into a regression of steps, and what comes before them, are squares, too. */
    @Override
    long learning(Work work) {
      return 2 * held(work) + INTERACTION * work.events();
    }
  },

  /** A vector for each user and, as learned and as padded for folding in, for each item. */
  FACTORS {
    @Override
    long held(Work work) {
      return FLOAT * work.width() * (work.users() + 2 * work.items());
    }

    @Override
    long learning(Work work) {
      return 2 * FLOAT * work.width() * (work.users() + work.items()) + INTERACTION * work.events();
    }
  },

  /**
   * Probabilities of items, by topic and by item; learning has counts, and each shard of the log
   * its own.
   */
  TOPICS {
    @Override
    long held(Work work) {
      return 2 * FLOAT * work.width() * work.items();
    }

    @Override
    long learning(Work work) {
      return (4 + LatentDirichletAllocation.MOST_SHARDS) * FLOAT * work.width() * work.items()
          + INTERACTION * work.events();
    }
  };

  private static final long FLOAT = Float.BYTES;
  private static final long NEIGHBOUR = Integer.BYTES + Float.BYTES;

  /** By user and by item, half-built and built. */
  private static final long INTERACTION = 4 * (Integer.BYTES + Float.BYTES);

  /** A sum and the items that have one. */
  private static final long SUM = Double.BYTES + Integer.BYTES;

  /**
   * What there is to learn from.
   *
   * @param pairs of items that one user had
   * @param width the greatest number of neighbours, factors or topics
   */
  record Work(ShopSize size, long pairs, long width, int threads) {
    long events() {
      return size.events();
    }

    long users() {
      return size.users();
    }

    long items() {
      return size.items();
    }
  }

  /** Bytes of a learned model. */
  abstract long held(Work work);

  /** Bytes that are there only while it is learned. */
  abstract long learning(Work work);
}
