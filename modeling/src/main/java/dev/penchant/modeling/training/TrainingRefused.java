package dev.penchant.modeling.training;

/**
 * The shop cannot be trained as things are: too little behaviour, or too much for the memory. The
 * message says what is missing and how to mend it; there is nothing wrong with the program.
 */
public class TrainingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingRefused(String message) {
    super(message);
  }
}
