package dev.penchant.modeling.als;

import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.function.IntUnaryOperator;

/**
 * What {@link ImplicitAls} minimizes, per unit of confidence: [Σ_ui c_ui (p_ui − x_u·y_i)² + Σ λ
 * |x|² + Σ λ |y|²] / Σ_ui c_ui over all cells. The unobserved cells are summed through the Gram
 * matrices (Σ (x·y)² = Σ_ab (XᵀX)_ab (YᵀY)_ab), so the cost is that of the interactions alone.
 */
public final class AlsLoss {
  private AlsLoss() {}

  /**
   * @param interactions users × items, those of training or others
   */
  public static double of(AlsModel model, InteractionMatrix interactions) {
    AlsHyperparameters hyperparameters = model.hyperparameters();
    float[] users = model.userFactors().toArray();
    float[] items = model.itemFactors().toArray();
    int rank = hyperparameters.rank();
    GramMatrix userGram = GramMatrix.of(users, rank, VectorKernels.scalar());
    GramMatrix itemGram = GramMatrix.of(items, rank, VectorKernels.scalar());
    double loss = 0;
    for (int row = 0; row < rank; row++) {
      for (int column = 0; column < rank; column++) {
        loss += userGram.value(row, column) * itemGram.value(row, column);
      }
    }
    double confidence = (double) interactions.rowCount() * interactions.columnCount();
    RowWeights weights = new RowWeights(hyperparameters.alpha());
    float[] user = new float[rank];
    for (int row = 0; row < interactions.rowCount(); row++) {
      weights.load(interactions, row);
      model.userFactors().copyRow(row, user, 0);
      for (int index = 0; index < weights.count; index++) {
        double predicted = model.itemFactors().dot(weights.columns[index], user);
        double preference = weights.target[index] > 0 ? 1 : 0;
        double error = preference - predicted;
        loss += (1 + weights.extra[index]) * error * error - predicted * predicted;
        confidence += weights.extra[index];
      }
    }
    int[] itemCounts = new int[interactions.columnCount()];
    for (int position = 0; position < interactions.interactionCount(); position++) {
      itemCounts[interactions.column(position)]++;
    }
    loss +=
        penalty(model.userFactors(), interactions::rowLength, itemCounts.length, hyperparameters);
    loss +=
        penalty(
            model.itemFactors(),
            item -> itemCounts[item],
            interactions.rowCount(),
            hyperparameters);
    return loss / confidence;
  }

  /**
   * @param interactionCounts by row of the factors
   * @param columnCount rows of the other side
   */
  private static double penalty(
      FactorMatrix factors,
      IntUnaryOperator interactionCounts,
      int columnCount,
      AlsHyperparameters hyperparameters) {
    double penalty = 0;
    for (int row = 0; row < factors.rowCount(); row++) {
      float[] vector = factors.copyRow(row);
      penalty +=
          hyperparameters.rowRegularization(interactionCounts.applyAsInt(row), columnCount)
              * factors.dot(row, vector);
    }
    return penalty;
  }
}
