package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.penchant.modeling.dataset.BehaviourDataset;
import java.util.Arrays;

/**
 * Some users' periods. Steps whose next period is empty count nothing: that a user stays away is
 * not asked.
 *
 * @param inputs users × periods × categories, damped counts
 * @param targets the same for the period after, 1 where the user turned to the category
 * @param weights users × periods, 1 where a step counts
 */
record CategoryBatch(int users, int periods, float[] inputs, float[] targets, float[] weights) {

  /**
   * @param end the moment at which the last period ends, exclusive
   * @param lastTarget whether the last period is a target; else the step before it is the last
   * @param onlyLast whether it is the only one
   */
  static CategoryBatch of(
      BehaviourDataset dataset,
      PastPeriods past,
      int[] users,
      long end,
      boolean lastTarget,
      boolean onlyLast) {
    int categories = dataset.itemCount();
    int periods = past.periods();
    PastPeriods withTarget = new PastPeriods(past.strengths(), past.periodSeconds(), periods + 1);
    float[] counts = new float[(periods + 1) * categories];
    float[] inputs = new float[users.length * periods * categories];
    float[] targets = new float[inputs.length];
    float[] weights = new float[users.length * periods];
    for (int row = 0; row < users.length; row++) {
      Arrays.fill(counts, 0);
      withTarget.count(dataset.history(users[row]), end, counts, 0, categories);
      boolean begun = false;
      for (int period = 0; period < periods; period++) {
        int at = (row * periods + period) * categories;
        boolean active = false;
        for (int category = 0; category < categories; category++) {
          float now = counts[period * categories + category];
          inputs[at + category] = (float) Math.log1p(now);
          begun |= now > 0;
          if (counts[(period + 1) * categories + category] > 0) {
            targets[at + category] = 1;
            active = true;
          }
        }
        boolean last = period == periods - 1;
        boolean asked = last ? lastTarget : !onlyLast;
        weights[row * periods + period] = begun && active && asked ? 1 : 0;
      }
    }
    return new CategoryBatch(users.length, periods, inputs, targets, weights);
  }

  NDArray inputs(NDManager memory) {
    return memory.create(inputs, shape());
  }

  /** Mean over the steps that count of the sum over categories of the binary cross-entropy. */
  NDArray loss(NDArray odds, NDManager memory) {
    NDArray softplus = odds.maximum(0).add(odds.abs().neg().exp().add(1).log());
    NDArray bySteps = softplus.sub(odds.mul(memory.create(targets, shape()))).sum(new int[] {2});
    NDArray weighted = bySteps.mul(memory.create(weights, new Shape(users, periods)));
    return weighted.sum().div(Math.max(1, steps()));
  }

  /** How many steps count. */
  float steps() {
    float sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private Shape shape() {
    return new Shape(users, periods, inputs.length / users / periods);
  }
}
