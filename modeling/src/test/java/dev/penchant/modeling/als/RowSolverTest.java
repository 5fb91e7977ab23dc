package dev.penchant.modeling.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both solvers against {@link NormalEquation}, the plain one in double. */
class RowSolverTest {
  private static final int ITEMS = 200;
  private static final float REGULARIZATION = 0.3f;

  private final VectorKernels kernels = VectorKernels.best();
  private final Random random = new Random(2);

  @ParameterizedTest
  @ValueSource(ints = {3, 16, 40, 64, 128})
  void the_exact_solver_solves_the_normal_equation(int rank) {
    Problem problem = new Problem(rank);
    float[] solution = new float[problem.stride];
    new CholeskySolver(kernels, problem.stride)
        .solve(problem.weights, problem.items, problem.gram, REGULARIZATION, solution, 0);
    // single precision on a system whose condition is some hundreds
    assertThat(Arrays.copyOf(solution, rank)).containsExactly(problem.expected, within(1e-4f));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 16, 40, 64, 128})
  void conjugate_gradient_reaches_the_same_solution(int rank) {
    Problem problem = new Problem(rank);
    float[] solution = new float[problem.stride];
    new ConjugateGradientSolver(kernels, problem.stride, 2 * rank)
        .solve(problem.weights, problem.items, problem.gram, REGULARIZATION, solution, 0);
    assertThat(Arrays.copyOf(solution, rank)).containsExactly(problem.expected, within(1e-4f));
  }

  private final class Problem {
    final int stride;
    final float[] items;
    final float[] gram;
    final RowWeights weights = new RowWeights(4);
    final float[] expected;

    Problem(int rank) {
      stride = kernels.padded(rank);
      items = new float[ITEMS * stride];
      for (int item = 0; item < ITEMS; item++) {
        for (int factor = 0; factor < rank; factor++) {
          items[item * stride + factor] = (float) random.nextGaussian();
        }
      }
      int[] chosen = random.ints(0, ITEMS).distinct().limit(70).toArray();
      float[] strengths = new float[chosen.length];
      for (int index = 0; index < strengths.length; index++) {
        strengths[index] = random.nextInt(5) - 1;
      }
      weights.load(chosen, strengths);
      GramMatrix exactGram = GramMatrix.of(items, stride, VectorKernels.scalar());
      gram = GramMatrix.of(items, stride, kernels).toFloats();
      NormalEquation equation = new NormalEquation(rank);
      equation.reset(exactGram, REGULARIZATION);
      for (int index = 0; index < weights.count; index++) {
        equation.add(items, chosen[index] * stride, weights.extra[index], weights.target[index]);
      }
      expected = new float[rank];
      equation.solve(expected, 0);
    }
  }
}
