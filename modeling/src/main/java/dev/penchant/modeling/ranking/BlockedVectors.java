package dev.penchant.modeling.ranking;

import dev.penchant.modeling.matrix.DenseRows;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * What can be said of the inner products of all items' vectors x with a query q without a look at
 * the items. Immutable and thread-safe.
 *
 * <p>Their mean is q · m and the mean of their squares qᵀ S q, where m is the mean of x and S that
 * of x xᵀ. In a block whose vectors have the mean c and are at most r away from it, they lie within
 * q · c ± |q| r, by the Cauchy–Schwarz inequality.
 */
final class BlockedVectors {
  private final int rank;
  private final double[] mean;
  private final double[] squares;
  private final DenseRows centres;
  private final float[] radii;

  /**
   * The vectors, block after block, each with its first numbers first: so inner products of a block
   * are sums over consecutive numbers, which the compiler vectorises and memory brings in time.
   */
  private final float[] turned;

  /** Gives an item's vector. */
  @FunctionalInterface
  interface Rows {
    void copyRow(int item, float[] target);
  }

  BlockedVectors(int rank, ItemBlocks blocks, Rows rows) {
    this.rank = rank;
    mean = new double[rank];
    squares = new double[rank * rank];
    radii = new float[blocks.count()];
    turned = new float[Math.multiplyExact(blocks.count() * ItemBlocks.SIZE, rank)];
    float[] centres = new float[blocks.count() * rank];
    float[] row = new float[rank];
    for (int block = 0; block < blocks.count(); block++) {
      double[] sum = new double[rank];
      for (int place = blocks.start(block); place < blocks.end(block); place++) {
        rows.copyRow(blocks.item(place), row);
        addTo(sum, row);
        addSquare(row);
        turn(row, block, place - blocks.start(block));
      }
      for (int index = 0; index < rank; index++) {
        mean[index] += sum[index] / blocks.itemCount();
        centres[block * rank + index] =
            (float) (sum[index] / (blocks.end(block) - blocks.start(block)));
      }
      radii[block] = radius(blocks, block, rows, centres);
    }
    for (int index = 0; index < squares.length; index++) {
      squares[index] /= blocks.itemCount();
    }
    this.centres = DenseRows.transposed(new FactorMatrix(blocks.count(), rank, centres));
  }

  private void turn(float[] row, int block, int place) {
    int start = block * rank * ItemBlocks.SIZE + place;
    for (int index = 0; index < rank; index++) {
      turned[start + index * ItemBlocks.SIZE] = row[index];
    }
  }

  private static void addTo(double[] sum, float[] row) {
    for (int index = 0; index < row.length; index++) {
      sum[index] += row[index];
    }
  }

  private void addSquare(float[] row) {
    for (int index = 0; index < rank; index++) {
      double value = row[index];
      for (int other = 0; other < rank; other++) {
        squares[index * rank + other] += value * row[other];
      }
    }
  }

  private float radius(ItemBlocks blocks, int block, Rows rows, float[] centres) {
    float[] row = new float[rank];
    double greatest = 0;
    for (int place = blocks.start(block); place < blocks.end(block); place++) {
      rows.copyRow(blocks.item(place), row);
      double distance = 0;
      for (int index = 0; index < rank; index++) {
        double difference = (double) row[index] - centres[block * rank + index];
        distance += difference * difference;
      }
      greatest = Math.max(greatest, distance);
    }
    return Math.nextUp((float) Math.sqrt(greatest));
  }

  /** Mean and deviation of the inner products with the query over all items. */
  SignalScale scale(float[] query) {
    double first = 0;
    double second = 0;
    for (int index = 0; index < rank; index++) {
      first += query[index] * mean[index];
      double product = 0;
      for (int other = 0; other < rank; other++) {
        product += squares[index * rank + other] * query[other];
      }
      second += query[index] * product;
    }
    return SignalScale.ofMoments(first, second);
  }

  /**
   * Writes the inner products of the block's vectors with the query.
   *
   * @param products {@link ItemBlocks#SIZE} numbers; those beyond the block's end are 0
   */
  void products(int block, float[] query, float[] products) {
    Arrays.fill(products, 0);
    int start = block * rank * ItemBlocks.SIZE;
    int index = 0;
    for (; index + 1 < rank; index += 2) {
      int first = start + index * ItemBlocks.SIZE;
      int second = first + ItemBlocks.SIZE;
      for (int place = 0; place < ItemBlocks.SIZE; place++) {
        products[place] +=
            query[index] * turned[first + place] + query[index + 1] * turned[second + place];
      }
    }
    if (index < rank) {
      int last = start + index * ItemBlocks.SIZE;
      for (int place = 0; place < ItemBlocks.SIZE; place++) {
        products[place] += query[index] * turned[last + place];
      }
    }
  }

  /** Writes for each block between which numbers the inner products with the query lie. */
  void bound(float[] query, float[] lowest, float[] highest) {
    Arrays.fill(highest, 0);
    centres.addCombination(query, highest);
    double square = 0;
    for (float value : query) {
      square += (double) value * value;
    }
    float length = Math.nextUp((float) Math.sqrt(square));
    for (int block = 0; block < radii.length; block++) {
      float reach = length * radii[block];
      lowest[block] = highest[block] - reach;
      highest[block] += reach;
    }
  }
}
