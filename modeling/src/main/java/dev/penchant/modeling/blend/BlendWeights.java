package dev.penchant.modeling.blend;

import java.util.Optional;

/**
 * What {@link BlendLearning} learned. Immutable as long as the array is left alone.
 *
 * @param layout which features are weighed
 * @param linear one weight per feature, see {@link BlendFeatures}
 * @param net a correction on top; empty where it brought nothing on cases kept apart
 */
public record BlendWeights(BlendLayout layout, float[] linear, Optional<BlendNet> net) {
  /** No correction. */
  public static BlendWeights linear(BlendLayout layout, float[] linear) {
    return new BlendWeights(layout, linear, Optional.empty());
  }
}
