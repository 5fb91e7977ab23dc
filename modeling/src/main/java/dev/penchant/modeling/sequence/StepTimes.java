package dev.penchant.modeling.sequence;

/**
 * Where the time of training steps went, in seconds, summed over all steps.
 *
 * @param steps how many
 * @param sequences how many the steps held
 * @param data making batches and copying them into the engine
 * @param passes forward and backward
 * @param optimiser limiting gradients and changing the weights
 */
public record StepTimes(int steps, long sequences, double data, double passes, double optimiser) {
  static final StepTimes NONE = new StepTimes(0, 0, 0, 0, 0);

  StepTimes plus(int sequences, long begun, long fed, long passed, long ended) {
    return new StepTimes(
        steps + 1,
        this.sequences + sequences,
        data + (fed - begun) / 1e9,
        passes + (passed - fed) / 1e9,
        optimiser + (ended - passed) / 1e9);
  }

  public double total() {
    return data + passes + optimiser;
  }
}
