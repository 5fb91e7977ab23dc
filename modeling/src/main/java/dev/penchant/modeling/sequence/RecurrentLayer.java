package dev.penchant.modeling.sequence;

import java.util.Map;

/**
 * One recurrent layer in plain Java, the same arithmetic as the engines', with gates stacked in
 * their order (GRU: reset, update, candidate; LSTM: input, forget, candidate, output). Immutable
 * and thread-safe.
 *
 * @param fromInput what the gates get from a step's input
 * @param fromState what they get from the state before it
 */
record RecurrentLayer(RecurrentCell cell, LinearLayer fromInput, LinearLayer fromState) {
  RecurrentLayer {
    if (fromInput.outputs() != fromState.outputs()
        || fromState.outputs() != cell.gateCount() * fromState.inputs()) {
      throw new IllegalArgumentException(
          "weights of %d and %d rows are no %s of %d numbers"
              .formatted(fromInput.outputs(), fromState.outputs(), cell, fromState.inputs()));
    }
  }

  /** From a block's parameters, whose names begin with the layer's. */
  static RecurrentLayer of(RecurrentCell cell, String name, Map<String, float[]> parameters) {
    return new RecurrentLayer(
        cell,
        new LinearLayer(
            parameters.get(name + "_l_0_i2h_weight"), parameters.get(name + "_l_0_i2h_bias")),
        new LinearLayer(
            parameters.get(name + "_l_0_h2h_weight"), parameters.get(name + "_l_0_h2h_bias")));
  }

  int hidden() {
    return fromState.inputs();
  }

  /** The state as steps are taken. Not for use by several threads. */
  final class Run {
    private final int hidden = hidden();
    private final float[] state = new float[hidden];
    private final float[] memory = new float[hidden];
    private final float[] input = new float[fromInput.outputs()];
    private final float[] past = new float[fromState.outputs()];

    /** The state, {@link #hidden} numbers; not to be changed. */
    float[] state() {
      return state;
    }

    void step(float[] inputs) {
      fromInput.apply(inputs, input);
      fromState.apply(state, past);
      switch (cell) {
        case GRU -> gru();
        case LSTM -> lstm();
      }
    }

    private void gru() {
      for (int unit = 0; unit < hidden; unit++) {
        float reset = gate(0, unit);
        float update = gate(1, unit);
        int last = 2 * hidden + unit;
        float candidate = (float) Math.tanh(input[last] + reset * past[last]);
        state[unit] = candidate + update * (state[unit] - candidate);
      }
    }

    private void lstm() {
      for (int unit = 0; unit < hidden; unit++) {
        int third = 2 * hidden + unit;
        float candidate = (float) Math.tanh(input[third] + past[third]);
        memory[unit] = gate(1, unit) * memory[unit] + gate(0, unit) * candidate;
        state[unit] = gate(3, unit) * (float) Math.tanh(memory[unit]);
      }
    }

    private float gate(int gate, int unit) {
      int row = gate * hidden + unit;
      return (float) (1 / (1 + Math.exp(-input[row] - past[row])));
    }
  }
}
