package dev.penchant.modeling.evolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Some rows of the sequences as arrays of the engine, in the memory of one step of training.
 *
 * @param features [rows, steps, features]
 * @param base [rows, steps, topics]
 */
record EvolutionBatch(NDArray features, NDArray base) {

  static EvolutionBatch of(EvolutionSequences sequences, int[] rows, NDManager manager) {
    int steps = sequences.steps();
    int featureCount = sequences.featureCount();
    int topicCount = sequences.topicCount();
    float[] features = new float[rows.length * steps * featureCount];
    float[] base = new float[rows.length * steps * topicCount];
    for (int index = 0; index < rows.length; index++) {
      System.arraycopy(
          sequences.features(rows[index]),
          0,
          features,
          index * steps * featureCount,
          steps * featureCount);
      System.arraycopy(
          sequences.base(rows[index]), 0, base, index * steps * topicCount, steps * topicCount);
    }
    return new EvolutionBatch(
        manager.create(features, new Shape(rows.length, steps, featureCount)),
        manager.create(base, new Shape(rows.length, steps, topicCount)));
  }

  NDList inputs() {
    return new NDList(features, base);
  }

  /**
   * The targets of the same rows times what each counts for, [rows, steps, topics]; steps that
   * foretell later than {@code lastStep} count nothing.
   */
  static NDArray weightedTargets(
      EvolutionSequences sequences, int[] rows, int lastStep, NDManager manager) {
    int steps = sequences.steps();
    int topicCount = sequences.topicCount();
    float[] targets = new float[rows.length * steps * topicCount];
    double total = 0;
    for (int index = 0; index < rows.length; index++) {
      float[] target = sequences.targets(rows[index]);
      for (int step = 0; step <= lastStep; step++) {
        float weight = sequences.weights(rows[index])[step];
        total += weight;
        for (int topic = 0; topic < topicCount && weight > 0; topic++) {
          targets[(index * steps + step) * topicCount + topic] =
              weight * target[step * topicCount + topic];
        }
      }
    }
    float scale = total > 0 ? (float) (1 / total) : 0;
    for (int index = 0; index < targets.length; index++) {
      targets[index] *= scale;
    }
    return manager.create(targets, new Shape(rows.length, steps, topicCount));
  }

  static int[] range(int start, int end) {
    int[] rows = new int[end - start];
    for (int index = 0; index < rows.length; index++) {
      rows[index] = start + index;
    }
    return rows;
  }
}
