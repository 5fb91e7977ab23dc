package dev.penchant.modeling.sequence;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.XavierInitializer;
import java.util.Locale;

/** The recurrence of a net. */
public enum RecurrentCell {
  /** Gated recurrent unit (Cho et al., 2014), the reset gate applied after the product. */
  GRU(3),
  /** Long short-term memory (Hochreiter and Schmidhuber, 1997). */
  LSTM(4);

  private final int gateCount;

  RecurrentCell(int gateCount) {
    this.gateCount = gateCount;
  }

  /** The name in reports and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many blocks of rows the weights have, one for each gate. */
  int gateCount() {
    return gateCount;
  }

  /**
   * One layer in the engine, [batch, time, features] to [batch, time, hidden]. Deeper nets stack
   * such blocks: several layers in one native call differ silently between the engines.
   */
  Block newBlock(int hidden) {
    Block block =
        switch (this) {
          case GRU ->
              ai.djl
                  .nn
                  .recurrent
                  .GRU
                  .builder()
                  .setStateSize(hidden)
                  .setNumLayers(1)
                  .optBatchFirst(true)
                  .optReturnState(false)
                  .build();
          case LSTM ->
              ai.djl
                  .nn
                  .recurrent
                  .LSTM
                  .builder()
                  .setStateSize(hidden)
                  .setNumLayers(1)
                  .optBatchFirst(true)
                  .optReturnState(false)
                  .build();
        };
    block.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    return block;
  }
}
