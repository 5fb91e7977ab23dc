package dev.penchant.lab.bench;

/** A workload by which the cost model is fitted or checked. */
record CostSize(int users, int items, int interactions, int rank, int topics) {

  @Override
  public String toString() {
    return "%,d × %,d, %,d, rank %d, %d topics".formatted(users, items, interactions, rank, topics);
  }
}
