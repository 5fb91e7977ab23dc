package dev.penchant.modeling.als;

/**
 * What {@link ImplicitAls} is told besides the data.
 *
 * @param rank length of a factor vector
 * @param iterations how often both sides are solved
 * @param alpha how fast confidence grows with strength: confidence = 1 + alpha · |strength|
 * @param regularization λ, the weight of the squared factors; search it over decades
 * @param regularizationExponent ν in λ(row) = λ · (interactions of the row + columns / alpha)^ν: 0
 *     gives every row the same λ, as in the paper; 1 scales it with the row's total weight, which
 *     keeps the best λ the same from small shops to large ones
 * @param solver how a row is solved
 * @param conjugateGradientSteps steps a row with {@link AlsSolver#CONJUGATE_GRADIENT}
 */
public record AlsHyperparameters(
    int rank,
    int iterations,
    double alpha,
    double regularization,
    double regularizationExponent,
    AlsSolver solver,
    int conjugateGradientSteps) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  public AlsHyperparameters {
    require(rank >= 1 && rank <= 1024, "rank", rank, "1 to 1024");
    require(iterations >= 1, "iterations", iterations, "at least 1");
    require(alpha > 0 && Double.isFinite(alpha), "alpha", alpha, "above 0");
    require(
        regularization > 0 && Double.isFinite(regularization),
        "regularization",
        regularization,
        "above 0");
    require(
        regularizationExponent >= 0 && regularizationExponent <= 1,
        "regularizationExponent",
        regularizationExponent,
        "0 to 1");
    require(
        conjugateGradientSteps >= 1,
        "conjugateGradientSteps",
        conjugateGradientSteps,
        "at least 1");
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }

  /** λ of a row with that many interactions. */
  double rowRegularization(int interactionCount, int columnCount) {
    return regularization
        * Math.pow(interactionCount + columnCount / alpha, regularizationExponent);
  }

  public static AlsHyperparameters defaults() {
    return new AlsHyperparameters(64, 15, 10, 0.05, 1, AlsSolver.CONJUGATE_GRADIENT, 3);
  }

  public AlsHyperparameters withRank(int rank) {
    return new AlsHyperparameters(
        rank,
        iterations,
        alpha,
        regularization,
        regularizationExponent,
        solver,
        conjugateGradientSteps);
  }

  public AlsHyperparameters withIterations(int iterations) {
    return new AlsHyperparameters(
        rank,
        iterations,
        alpha,
        regularization,
        regularizationExponent,
        solver,
        conjugateGradientSteps);
  }

  public AlsHyperparameters withAlpha(double alpha) {
    return new AlsHyperparameters(
        rank,
        iterations,
        alpha,
        regularization,
        regularizationExponent,
        solver,
        conjugateGradientSteps);
  }

  public AlsHyperparameters withRegularization(double regularization, double exponent) {
    return new AlsHyperparameters(
        rank, iterations, alpha, regularization, exponent, solver, conjugateGradientSteps);
  }

  public AlsHyperparameters withSolver(AlsSolver solver) {
    return new AlsHyperparameters(
        rank,
        iterations,
        alpha,
        regularization,
        regularizationExponent,
        solver,
        conjugateGradientSteps);
  }
}
