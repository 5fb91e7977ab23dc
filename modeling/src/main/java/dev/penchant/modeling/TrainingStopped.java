package dev.penchant.modeling;

/** A training ended early because it was asked to; nothing it had computed is kept. */
public class TrainingStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingStopped(String message) {
    super(message);
  }
}
