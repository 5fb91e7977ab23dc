package dev.penchant.domain.batch;

/** A job cannot be restarted in the state it is in; the message says why. */
public class JobNotRestartable extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  JobNotRestartable(String message) {
    super(message);
  }
}
