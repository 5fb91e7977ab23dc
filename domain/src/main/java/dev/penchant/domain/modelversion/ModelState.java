package dev.penchant.domain.modelversion;

/** Where a model version stands. */
public enum ModelState {
  /** Its training runs; it has no complete artifacts. */
  TRAINING,
  /** Complete and evaluated, but not served: worse than the active one, or replaced. */
  READY,
  /** The one that is served. At most one per shop. */
  ACTIVE,
  /** Its training failed; the message says why. */
  FAILED,
  /** Its training was stopped or interrupted, as the message says. */
  STOPPED
}
