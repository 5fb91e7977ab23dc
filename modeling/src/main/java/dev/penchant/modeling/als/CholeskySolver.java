package dev.penchant.modeling.als;

/** The exact solution by {@link NormalEquation}. */
final class CholeskySolver implements RowSolver {
  private final int rank;
  private final NormalEquation equation;

  CholeskySolver(int rank) {
    this.rank = rank;
    equation = new NormalEquation(rank);
  }

  @Override
  public void solve(
      RowWeights weights,
      float[] other,
      GramMatrix gram,
      double regularization,
      float[] solution,
      int offset) {
    equation.reset(gram, regularization);
    for (int index = 0; index < weights.count; index++) {
      equation.add(
          other, weights.columns[index] * rank, weights.extra[index], weights.target[index]);
    }
    equation.solve(solution, offset);
  }
}
