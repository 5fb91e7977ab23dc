package dev.penchant.modeling.evaluation;

/**
 * How far one model is before another on the same questions.
 *
 * @param mean of the differences by question; above 0 where the first is better
 * @param interval 95 % bootstrap interval over users of that mean; clear of 0 for a difference that
 *     is more than chance
 */
public record PairedDifference(double mean, Interval interval) {

  /** Compares two measurements of the same questions. */
  public static PairedDifference of(
      CaseMetrics model, CaseMetrics baseline, String metric, long seed) {
    double[] differences = model.of(metric);
    double[] others = baseline.of(metric);
    if (differences.length != others.length) {
      throw new IllegalArgumentException(
          "%d and %d questions cannot be compared".formatted(differences.length, others.length));
    }
    for (int index = 0; index < differences.length; index++) {
      differences[index] -= others[index];
    }
    return new PairedDifference(
        CaseMetrics.mean(differences), Bootstrap.interval(differences, seed));
  }
}
