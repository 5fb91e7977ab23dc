package dev.penchant.lab.log;

/** A file is not what it should be; the message says where and how to mend it. */
public final class UnreadableLog extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableLog(String message) {
    super(message);
  }

  public UnreadableLog(String message, Throwable cause) {
    super(message, cause);
  }
}
