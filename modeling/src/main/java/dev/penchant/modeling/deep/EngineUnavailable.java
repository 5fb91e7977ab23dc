package dev.penchant.modeling.deep;

/** A deep-learning engine is not on the class path or its natives do not load. */
public class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
