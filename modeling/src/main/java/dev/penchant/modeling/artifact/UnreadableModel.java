package dev.penchant.modeling.artifact;

/** The files of a model are damaged, incomplete or of a format this version does not know. */
public class UnreadableModel extends RuntimeException {
  public UnreadableModel(String message) {
    super(message);
  }

  public UnreadableModel(String message, Throwable cause) {
    super(message, cause);
  }
}
