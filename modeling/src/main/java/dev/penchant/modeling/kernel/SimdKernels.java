package dev.penchant.modeling.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops with the widest vectors of the processor. Needs {@code --add-modules
 * jdk.incubator.vector}; only {@link KernelChoice} may name this class.
 */
final class SimdKernels implements VectorKernels {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private static final VectorShuffle<Float> SWAP_8 = swap(8);
  private static final VectorShuffle<Float> SWAP_4 = swap(4);
  private static final VectorShuffle<Float> SWAP_2 = swap(2);
  private static final VectorShuffle<Float> SWAP_1 = swap(1);

  private static VectorShuffle<Float> swap(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> lane ^ (distance < LANES ? distance : 0));
  }

  @Override
  public String name() {
    return "Vector API, %d floats at once".formatted(LANES);
  }

  @Override
  public int lanes() {
    return LANES;
  }

  /** Also a multiple of the tile's rows, where the vectors are shorter than a tile is high. */
  @Override
  public int padded(int rank) {
    int multiple = Math.max(LANES, SimdTile.ROWS);
    return (rank + multiple - 1) / multiple * multiple;
  }

  static FloatVector load(float[] array, int offset) {
    return FloatVector.fromArray(SPECIES, array, offset);
  }

  /**
   * The sum of all lanes, in every lane. By halves: JDK 17 adds lanes one after another in {@code
   * reduceLanes}, and a result that stays in a vector need not be moved out and back.
   */
  static FloatVector sumInAllLanes(FloatVector vector) {
    FloatVector sum = vector;
    if (LANES > 8) {
      sum = sum.add(sum.rearrange(SWAP_8));
    }
    if (LANES > 4) {
      sum = sum.add(sum.rearrange(SWAP_4));
    }
    sum = sum.add(sum.rearrange(SWAP_2));
    return sum.add(sum.rearrange(SWAP_1));
  }

  @Override
  public float dot(float[] left, int leftOffset, float[] right, int rightOffset, int stride) {
    return innerProduct(left, leftOffset, right, rightOffset, stride).lane(0);
  }

  static FloatVector innerProduct(
      float[] left, int leftOffset, float[] right, int rightOffset, int stride) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = even;
    int index = 0;
    for (; index + 2 * LANES <= stride; index += 2 * LANES) {
      even = load(left, leftOffset + index).fma(load(right, rightOffset + index), even);
      odd =
          load(left, leftOffset + index + LANES).fma(load(right, rightOffset + index + LANES), odd);
    }
    if (index < stride) {
      even = load(left, leftOffset + index).fma(load(right, rightOffset + index), even);
    }
    return sumInAllLanes(even.add(odd));
  }

  @Override
  public void addScaled(float[] target, int targetOffset, float scale, float[] source, int stride) {
    FloatVector factor = FloatVector.broadcast(SPECIES, scale);
    for (int index = 0; index < stride; index += LANES) {
      load(source, index)
          .fma(factor, load(target, targetOffset + index))
          .intoArray(target, targetOffset + index);
    }
  }

  @Override
  public void scaleAndAdd(float[] target, float scale, float[] source, int stride) {
    FloatVector factor = FloatVector.broadcast(SPECIES, scale);
    for (int index = 0; index < stride; index += LANES) {
      load(target, index).fma(factor, load(source, index)).intoArray(target, index);
    }
  }

  /** Column blocks of four vectors stay in registers while the symmetric matrix is read by rows. */
  @Override
  public void negativeProduct(
      float[] matrix, float diagonal, float[] vector, float[] result, int stride) {
    int column = 0;
    for (; column + 4 * LANES <= stride; column += 4 * LANES) {
      FloatVector sum0 = load(vector, column).mul(diagonal);
      FloatVector sum1 = load(vector, column + LANES).mul(diagonal);
      FloatVector sum2 = load(vector, column + 2 * LANES).mul(diagonal);
      FloatVector sum3 = load(vector, column + 3 * LANES).mul(diagonal);
      for (int row = 0; row < stride; row++) {
        FloatVector scale = FloatVector.broadcast(SPECIES, vector[row]);
        int start = row * stride + column;
        sum0 = load(matrix, start).fma(scale, sum0);
        sum1 = load(matrix, start + LANES).fma(scale, sum1);
        sum2 = load(matrix, start + 2 * LANES).fma(scale, sum2);
        sum3 = load(matrix, start + 3 * LANES).fma(scale, sum3);
      }
      sum0.neg().intoArray(result, column);
      sum1.neg().intoArray(result, column + LANES);
      sum2.neg().intoArray(result, column + 2 * LANES);
      sum3.neg().intoArray(result, column + 3 * LANES);
    }
    for (; column < stride; column += LANES) {
      FloatVector sum = load(vector, column).mul(diagonal);
      for (int row = 0; row < stride; row++) {
        FloatVector scale = FloatVector.broadcast(SPECIES, vector[row]);
        sum = load(matrix, row * stride + column).fma(scale, sum);
      }
      sum.neg().intoArray(result, column);
    }
  }

  @Override
  public void gather(
      float[] rows,
      int stride,
      int[] indexes,
      int from,
      int count,
      float[] extra,
      float[] target,
      float[] gathered,
      float[] scaled,
      float[] sum) {
    for (int index = 0; index < count; index++) {
      int source = indexes[from + index] * stride;
      int copy = index * stride;
      FloatVector byExtra = FloatVector.broadcast(SPECIES, extra[from + index]);
      FloatVector byTarget = FloatVector.broadcast(SPECIES, target[from + index]);
      for (int factor = 0; factor < stride; factor += LANES) {
        FloatVector row = load(rows, source + factor);
        row.intoArray(gathered, copy + factor);
        row.mul(byExtra).intoArray(scaled, copy + factor);
        row.fma(byTarget, load(sum, factor)).intoArray(sum, factor);
      }
    }
  }

  @Override
  public void addResiduals(
      float[] rows,
      int stride,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    SimdResiduals.add(rows, stride, indexes, count, target, extra, vector, sum);
  }

  @Override
  public void addOuterProducts(
      float[] left, float[] right, int offset, int count, int stride, float[] matrix) {
    SimdOuterProducts.add(left, right, offset, count, stride, matrix);
  }

  @Override
  public boolean factorize(float[] matrix, int stride) {
    return SimdCholesky.factorize(matrix, stride);
  }

  @Override
  public void solve(float[] factorized, float[] vector, int stride) {
    SimdCholesky.solve(factorized, vector, stride);
  }

  @Override
  public int drawTopic(
      float[] documentTopics,
      float[] itemTopics,
      int offset,
      float[] inverseTotals,
      float beta,
      int own,
      float ownChange,
      float uniform,
      float[] cumulative,
      int stride) {
    return SimdTopicDraw.draw(
        documentTopics,
        itemTopics,
        offset,
        inverseTotals,
        beta,
        own,
        ownChange,
        uniform,
        cumulative,
        stride);
  }

  @Override
  public int panelItems() {
    return SimdPanel.ITEMS;
  }

  @Override
  public int scorePanel(
      float[] panels,
      int panelOffset,
      float[] queries,
      int rank,
      float[] thresholds,
      float[] scores) {
    return SimdPanel.score(panels, panelOffset, queries, rank, thresholds, scores);
  }

  @Override
  public void scorePanel(
      float[] panels, int panelOffset, float[] query, int rank, float[] scores, int offset) {
    SimdPanel.scoreOne(panels, panelOffset, query, rank, scores, offset);
  }
}
