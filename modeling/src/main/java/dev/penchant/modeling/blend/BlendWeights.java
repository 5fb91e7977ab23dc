package dev.penchant.modeling.blend;

import java.util.Optional;

/**
 * What {@link BlendLearning} learned. Immutable as long as the array is left alone.
 *
 * @param linear one weight per feature, see {@link BlendFeatures}
 * @param net a correction on top; empty where it brought nothing on cases kept apart
 */
public record BlendWeights(float[] linear, Optional<BlendNet> net) {
  /** No correction. */
  public static BlendWeights linear(float[] linear) {
    return new BlendWeights(linear, Optional.empty());
  }
}
