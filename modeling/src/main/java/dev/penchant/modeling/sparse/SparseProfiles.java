package dev.penchant.modeling.sparse;

import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * Directions of the factor space as interests, and users as sparse non-negative mixtures of them.
 * Immutable and thread-safe.
 */
public final class SparseProfiles {
  private final FactorMatrix directions;
  private final ProfileSolver solver;

  SparseProfiles(FactorMatrix directions, double sparsity) {
    this.directions = directions;
    this.solver = new ProfileSolver(directions, sparsity);
  }

  public int topicCount() {
    return directions.rowCount();
  }

  /** Topics × rank, each of length 1; its product with an item's factors says how much of it. */
  public FactorMatrix directions() {
    return directions;
  }

  /**
   * How much of each direction a user is made of, not negative, many of them 0.
   *
   * @param user factors of the rank that was learned from
   */
  public float[] weights(float[] user) {
    requireRank(user);
    double[] weights = solver.solve(user);
    float[] rounded = new float[weights.length];
    for (int topic = 0; topic < rounded.length; topic++) {
      rounded[topic] = (float) weights[topic];
    }
    return rounded;
  }

  /**
   * The user's interest profile: the weights scaled to sum to 1; uniform for a user of whom no
   * direction tells anything.
   */
  public float[] profile(float[] user) {
    float[] profile = weights(user);
    double sum = 0;
    for (float weight : profile) {
      sum += weight;
    }
    if (sum == 0) {
      Arrays.fill(profile, 1f / profile.length);
      return profile;
    }
    for (int topic = 0; topic < profile.length; topic++) {
      profile[topic] /= (float) sum;
    }
    return profile;
  }

  /** The user as the mixture has it: what of the factors the interests explain. */
  public float[] explained(float[] user) {
    float[] weights = weights(user);
    float[] explained = new float[directions.rank()];
    for (int topic = 0; topic < weights.length; topic++) {
      for (int factor = 0; factor < explained.length && weights[topic] > 0; factor++) {
        explained[factor] += weights[topic] * directions.value(topic, factor);
      }
    }
    return explained;
  }

  private void requireRank(float[] user) {
    if (user.length != directions.rank()) {
      throw new IllegalArgumentException(
          "%d factors do not fit directions of rank %d".formatted(user.length, directions.rank()));
    }
  }
}
