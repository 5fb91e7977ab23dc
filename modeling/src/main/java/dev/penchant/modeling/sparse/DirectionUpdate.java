package dev.penchant.modeling.sparse;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * What the directions are solved from, added up over users: VᵀX and VᵀV, users scaled to length 1.
 * In double, for it is a sum over all users. Not thread-safe.
 */
final class DirectionUpdate {
  /** Less weight of all users together, and the topic is nobody's. */
  private static final double UNUSED = 1e-9;

  private final int topicCount;
  private final int rank;
  private final double[] products;
  private final double[] gram;

  DirectionUpdate(int topicCount, int rank) {
    this.topicCount = topicCount;
    this.rank = rank;
    this.products = new double[topicCount * rank];
    this.gram = new double[topicCount * topicCount];
  }

  void add(double[] weights, float[] user) {
    for (int topic = 0; topic < topicCount; topic++) {
      double weight = weights[topic];
      if (weight > 0) {
        for (int factor = 0; factor < rank; factor++) {
          products[topic * rank + factor] += weight * user[factor];
        }
        for (int other = 0; other < topicCount; other++) {
          gram[topic * topicCount + other] += weight * weights[other];
        }
      }
    }
  }

  void add(DirectionUpdate other) {
    for (int index = 0; index < products.length; index++) {
      products[index] += other.products[index];
    }
    for (int index = 0; index < gram.length; index++) {
      gram[index] += other.gram[index];
    }
  }

  /**
   * One exact step for each direction in turn, the others fixed, scaled to length 1: hierarchical
   * alternating least squares. A direction that no user has stays where it is.
   */
  FactorMatrix next(FactorMatrix directions) {
    double[] next = new double[topicCount * rank];
    for (int topic = 0; topic < topicCount; topic++) {
      for (int factor = 0; factor < rank; factor++) {
        next[topic * rank + factor] = directions.value(topic, factor);
      }
    }
    for (int topic = 0; topic < topicCount; topic++) {
      if (gram[topic * topicCount + topic] > UNUSED) {
        step(next, topic);
      }
    }
    float[] values = new float[next.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) next[index];
    }
    return new FactorMatrix(topicCount, rank, values);
  }

  private void step(double[] directions, int topic) {
    double[] direction = new double[rank];
    double squares = 0;
    for (int factor = 0; factor < rank; factor++) {
      double sum = products[topic * rank + factor];
      for (int other = 0; other < topicCount; other++) {
        if (other != topic) {
          sum -= gram[topic * topicCount + other] * directions[other * rank + factor];
        }
      }
      direction[factor] = sum;
      squares += sum * sum;
    }
    if (squares > 0) {
      for (int factor = 0; factor < rank; factor++) {
        directions[topic * rank + factor] = direction[factor] / Math.sqrt(squares);
      }
    }
  }
}
