package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.InterestProfile;
import java.util.Arrays;

/**
 * One interest profile for every user. Immutable and thread-safe.
 *
 * <p>A final class over one flat array, users × topics, row-major.
 */
public final class ProfileTable {
  private final int topicCount;
  private final float[] weights;

  /**
   * Takes the array over without copying; the caller must not change it afterwards.
   *
   * @param weights users × topics, row-major, each row summing to 1
   * @throws IllegalArgumentException if the length is no multiple of the topic count
   */
  public ProfileTable(int topicCount, float[] weights) {
    if (topicCount < 1 || weights.length % topicCount != 0) {
      throw new IllegalArgumentException(
          "%d weights are not rows of %d topics".formatted(weights.length, topicCount));
    }
    this.topicCount = topicCount;
    this.weights = weights;
  }

  public int userCount() {
    return weights.length / topicCount;
  }

  public int topicCount() {
    return topicCount;
  }

  public float weight(int user, int topic) {
    return weights[user * topicCount + topic];
  }

  /** Copies the user's weights, one per topic, to {@code target} from index 0. */
  public void copyTo(int user, float[] target) {
    System.arraycopy(weights, user * topicCount, target, 0, topicCount);
  }

  public InterestProfile of(int user) {
    return new InterestProfile(
        Arrays.copyOfRange(weights, user * topicCount, (user + 1) * topicCount));
  }

  float[] weights() {
    return weights;
  }
}
