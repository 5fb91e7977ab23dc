package dev.penchant.domain.batch;

/** Words for what made a job fail. */
final class Failures {
  private Failures() {}

  /** The message of the innermost cause, with its class where that has none. */
  static String describe(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    return message;
  }
}
