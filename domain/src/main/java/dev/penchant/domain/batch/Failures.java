package dev.penchant.domain.batch;

import java.util.Optional;

/** Words for what made a job fail. */
final class Failures {
  private static final String BATCH_RUNTIME = "com.ibm.jbatch.";

  private Failures() {}

  /**
   * What the outermost failure says that has words of its own, wrappers passed over, and in
   * brackets what its innermost cause says beside that.
   */
  static String describe(Throwable failure) {
    Throwable told = failure;
    while (told.getCause() != null && wordsOf(told).isEmpty()) {
      told = told.getCause();
    }
    String words = wordsOf(told).orElse(told.getClass().getSimpleName());
    Optional<String> reason =
        wordsOf(innermost(told)).filter(innermostWords -> !words.contains(innermostWords));
    return reason.map(text -> words + " (" + text + ")").orElse(words);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Empty for a wrapper: one of the batch runtime's, or one that only repeats its cause. */
  private static Optional<String> wordsOf(Throwable failure) {
    boolean isWrapper =
        failure.getCause() != null
            && (failure.getClass().getName().startsWith(BATCH_RUNTIME)
                || failure.getCause().toString().equals(failure.getMessage()));
    return Optional.ofNullable(failure.getMessage())
        .filter(message -> !isWrapper && !message.isBlank());
  }
}
