package dev.penchant.modeling;

/**
 * How a running training tells where it is and learns that it should stop.
 *
 * <p>A kernel calls both methods only from the thread that called it, never from its workers, so an
 * implementation may use that thread's transaction or context. {@code checkStop} is called several
 * times a second and must be cheap; {@code report} at most once an iteration or pass.
 */
public interface Progress {

  /**
   * @param fraction done so far, 0 to 1, never decreasing within one training
   * @param message what is being done, for a person
   */
  void report(double fraction, String message);

  /**
   * @throws TrainingStopped if the training was asked to stop; the kernel passes it on and leaves
   *     no thread behind
   */
  void checkStop();

  /** Nobody watches and nobody stops. */
  static Progress none() {
    return new Progress() {
      @Override
      public void report(double fraction, String message) {}

      @Override
      public void checkStop() {}
    };
  }

  /**
   * The part of this progress that one of several trainings takes: its 0 to 1 is shown as {@code
   * from} to {@code to}.
   *
   * @throws IllegalArgumentException unless 0 ≤ from ≤ to ≤ 1
   */
  default Progress part(double from, double to) {
    if (!(0 <= from && from <= to && to <= 1)) {
      throw new IllegalArgumentException(
          "a part must lie within 0 to 1, not %s to %s".formatted(from, to));
    }
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(double fraction, String message) {
        whole.report(from + fraction * (to - from), message);
      }

      @Override
      public void checkStop() {
        whole.checkStop();
      }
    };
  }
}
