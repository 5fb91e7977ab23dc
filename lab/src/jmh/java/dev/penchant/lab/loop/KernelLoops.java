package dev.penchant.lab.loop;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Nanoseconds of one turn of each inner loop. A call does {@value #ROWS} of them over rows that lie
 * in the second-level cache, as they do in the kernels.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelLoops {
  private static final int ROWS = 1_024;

  /** Which of the two implementations. */
  @Param({"vectors", "plain"})
  public String kernels;

  /** Factors of a row, and topics of a draw. */
  @Param({"64", "128"})
  public int rank;

  private final Random random = new Random(1);
  private VectorKernels implementation;
  private int stride;
  private float[] rows;
  private int[] indexes;
  private float[] target;
  private float[] extra;
  private float[] vector;
  private float[] sum;
  private float[] panels;
  private float[] queries;
  private float[] thresholds;
  private float[] scores;
  private float[] inverseTotals;
  private float[] uniforms;
  private float[] cumulative;

  @Setup
  public void fill() {
    implementation = kernels.equals("plain") ? VectorKernels.scalar() : VectorKernels.best();
    stride = implementation.padded(rank);
    rows = positive(ROWS * stride);
    indexes = random.ints(ROWS, 0, ROWS).toArray();
    target = positive(ROWS);
    extra = positive(ROWS);
    vector = positive(stride);
    sum = new float[stride];
    int width = implementation.panelItems();
    panels = positive(ROWS * rank);
    queries = positive(VectorKernels.PANEL_QUERIES * rank);
    thresholds = new float[VectorKernels.PANEL_QUERIES];
    Arrays.fill(thresholds, Float.MAX_VALUE);
    scores = new float[VectorKernels.PANEL_QUERIES * width];
    inverseTotals = positive(stride);
    uniforms = positive(ROWS);
    cumulative = new float[stride + implementation.lanes() + 1];
  }

  private float[] positive(int length) {
    float[] values = new float[length];
    for (int index = 0; index < length; index++) {
      values[index] = random.nextFloat();
    }
    return values;
  }

  /** An inner product of two rows. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public float dot() {
    float total = 0;
    for (int row = 0; row < ROWS; row++) {
      total += implementation.dot(rows, indexes[row] * stride, vector, 0, stride);
    }
    return total;
  }

  /** A scaled row added to another. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public float[] axpy() {
    for (int row = 0; row < ROWS; row++) {
      implementation.addScaled(rows, indexes[row] * stride, 1e-9f, vector, stride);
    }
    return rows;
  }

  /** Both at once while the row is in registers, as ALS does it. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public float[] fusedRow() {
    implementation.addResiduals(rows, stride, indexes, ROWS, target, extra, vector, sum);
    return sum;
  }

  /** An item scored for eight users, as top N does it. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int panelScore() {
    int width = implementation.panelItems();
    int above = 0;
    for (int item = 0; item < ROWS; item += width) {
      above |=
          implementation.scorePanel(
              panels, item * rank, queries, rank, thresholds, scores);
    }
    return above;
  }

  /** A token's topic drawn, as LDA does it. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int topicDraw() {
    int topics = 0;
    for (int token = 0; token < ROWS; token++) {
      topics +=
          implementation.drawTopic(
              vector,
              rows,
              indexes[token] * stride,
              inverseTotals,
              0.1f,
              token % rank,
              0,
              uniforms[token],
              cumulative,
              stride);
    }
    return topics;
  }
}
