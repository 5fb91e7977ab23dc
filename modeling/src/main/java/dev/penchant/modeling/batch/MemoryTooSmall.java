package dev.penchant.modeling.batch;

import dev.penchant.modeling.training.TrainingRefused;

/** The heap does not hold the training now; what it prepared is of use once there is room. */
final class MemoryTooSmall extends TrainingRefused {
  private static final long serialVersionUID = 1L;

  MemoryTooSmall(String message) {
    super(message);
  }
}
