package dev.penchant.modeling.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best kernels of this JVM agree with the plain loops, at ranks that take every path. */
class VectorKernelsTest {
  private static final int COUNT = 37;

  private final VectorKernels best = VectorKernels.best();
  private final VectorKernels plain = VectorKernels.scalar();
  private final Random random = new Random(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 17, 32, 48, 64, 100, 128, 200})
  void inner_products_and_sums_agree(int rank) {
    int stride = best.padded(rank);
    float[] left = vectors(2, rank, stride);
    float[] right = vectors(1, rank, stride);
    assertThat(best.dot(left, stride, right, 0, stride))
        .isCloseTo(plain.dot(left, stride, right, 0, stride), within(1e-4f));
    float[] expected = left.clone();
    plain.addScaled(expected, stride, 0.5f, right, stride);
    best.addScaled(left, stride, 0.5f, right, stride);
    assertThat(left).containsExactly(expected, within(1e-5f));
    plain.scaleAndAdd(expected, 0.5f, right, stride);
    best.scaleAndAdd(left, 0.5f, right, stride);
    assertThat(left).containsExactly(expected, within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 17, 32, 48, 64, 100, 128, 200})
  void residuals_agree(int rank) {
    int stride = best.padded(rank);
    float[] rows = vectors(COUNT, rank, stride);
    float[] vector = vectors(1, rank, stride);
    int[] indexes = random.ints(COUNT, 0, COUNT).toArray();
    float[] target = vectors(1, COUNT, COUNT);
    float[] extra = vectors(1, COUNT, COUNT);
    float[] expected = vectors(1, rank, stride);
    float[] sum = expected.clone();
    plain.addResiduals(rows, stride, indexes, COUNT, target, extra, vector, expected);
    best.addResiduals(rows, stride, indexes, COUNT, target, extra, vector, sum);
    // sums of a few thousand products of about 1
    assertThat(sum).containsExactly(expected, within(1e-2f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 17, 32, 48, 64, 100, 128, 200})
  void a_system_is_built_and_solved(int rank) {
    int stride = best.padded(rank);
    float[] rows = vectors(2 * rank + COUNT, rank, stride);
    float[] matrix = identity(stride);
    best.addOuterProducts(rows, rows, 0, 2 * rank + COUNT, stride, matrix);
    float[] expected = identity(stride);
    plain.addOuterProducts(rows, rows, 0, 2 * rank + COUNT, stride, expected);
    mirror(matrix, stride);
    mirror(expected, stride);
    assertThat(matrix).containsExactly(expected, within(1e-3f));

    float[] solution = vectors(1, rank, stride);
    float[] right = new float[stride];
    best.negativeProduct(matrix, 0.5f, solution, right, stride);
    float[] product = new float[stride];
    plain.negativeProduct(matrix, 0.5f, solution, product, stride);
    assertThat(right).containsExactly(product, within(5e-2f));
    best.scaleAndAdd(right, -1, new float[stride], stride);
    best.addScaled(right, 0, -0.5f, solution, stride);

    assertThat(best.factorize(matrix, stride)).isTrue();
    best.solve(matrix, right, stride);
    // single precision, and a condition of some hundreds
    assertThat(right).containsExactly(solution, within(2e-3f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 64})
  void gathered_rows_agree(int rank) {
    int stride = best.padded(rank);
    float[] rows = vectors(COUNT, rank, stride);
    int[] indexes = random.ints(COUNT, 0, COUNT).toArray();
    float[] extra = vectors(1, COUNT, COUNT);
    float[] target = vectors(1, COUNT, COUNT);
    float[][] results = new float[2][];
    for (int kind = 0; kind < 2; kind++) {
      float[] gathered = new float[10 * stride];
      float[] scaled = new float[10 * stride];
      float[] sum = new float[stride];
      (kind == 0 ? plain : best)
          .gather(rows, stride, indexes, 5, 10, extra, target, gathered, scaled, sum);
      results[kind] = new float[21 * stride];
      System.arraycopy(gathered, 0, results[kind], 0, 10 * stride);
      System.arraycopy(scaled, 0, results[kind], 10 * stride, 10 * stride);
      System.arraycopy(sum, 0, results[kind], 20 * stride, stride);
    }
    assertThat(results[1]).containsExactly(results[0], within(1e-4f));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64})
  void what_is_not_positive_definite_is_not_factorized(int rank) {
    int stride = best.padded(rank);
    float[] matrix = identity(stride);
    matrix[3 * stride + 3] = -1;
    assertThat(best.factorize(matrix.clone(), stride)).isFalse();
    assertThat(plain.factorize(matrix, stride)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 20, 50, 200})
  void a_topic_is_drawn_as_often_as_its_weight_says(int topics) {
    for (VectorKernels kernels : List.of(best, plain)) {
      int stride = kernels.padded(topics);
      float[] document = new float[stride];
      float[] item = new float[3 * stride];
      float[] inverse = new float[stride];
      double[] weight = new double[topics];
      double total = 0;
      for (int topic = 0; topic < topics; topic++) {
        document[topic] = random.nextInt(4) + 0.1f;
        item[stride + topic] = random.nextInt(50);
        inverse[topic] = 1f / (100 + random.nextInt(1000));
        weight[topic] = document[topic] * (item[stride + topic] + 0.01) * inverse[topic];
        total += weight[topic];
      }
      int own = topics / 2;
      double ownChange = -0.25 * weight[own];
      weight[own] += ownChange;
      total += ownChange;
      int draws = 1 << 16; // one for each uniform on an even grid: no chance involved
      int[] drawn = new int[topics];
      for (int draw = 0; draw < draws; draw++) {
        float uniform = draw / (float) draws;
        drawn[
            kernels.drawTopic(
                document,
                item,
                stride,
                inverse,
                0.01f,
                own,
                (float) ownChange,
                uniform,
                new float[stride + kernels.lanes() + 1],
                stride)]++;
      }
      for (int topic = 0; topic < topics; topic++) {
        assertThat(drawn[topic] / (double) draws)
            .as("%s, topic %d", kernels.name(), topic)
            .isCloseTo(weight[topic] / total, within(1e-3));
      }
    }
  }

  private float[] vectors(int count, int rank, int stride) {
    float[] values = new float[count * stride];
    for (int row = 0; row < count; row++) {
      for (int index = 0; index < rank; index++) {
        values[row * stride + index] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  private static float[] identity(int stride) {
    float[] matrix = new float[stride * stride];
    for (int index = 0; index < stride; index++) {
      matrix[index * stride + index] = 1;
    }
    return matrix;
  }

  private static void mirror(float[] matrix, int stride) {
    for (int row = 0; row < stride; row++) {
      for (int column = 0; column < row; column++) {
        matrix[row * stride + column] = matrix[column * stride + row];
      }
    }
  }
}
