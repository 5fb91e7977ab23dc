package dev.penchant.modeling.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.loss.Loss;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdamWTest {
  private static final float RATE = 0.1f;
  private static final float DECAY = 0.05f;
  private static final float[] INPUTS = {2, -1, 0.5f};

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void follows_the_equations_with_each_steps_own_gradient(EngineChoice choice) {
    assertThat(learned(DeepEngine.needed(choice))).containsExactly(expected(5), within(1e-4f));
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void steps_the_same_on_a_thread_that_did_not_load_the_engine(EngineChoice choice)
      throws Exception {
    DeepEngine engine = DeepEngine.needed(choice);
    ExecutorService another = Executors.newSingleThreadExecutor();
    try {
      assertThat(another.submit(() -> learned(engine)).get())
          .containsExactly(expected(5), within(1e-4f));
    } finally {
      another.shutdown();
    }
  }

  /** The weights after five steps. */
  private static float[] learned(DeepEngine engine) {
    Linear line = Linear.builder().setUnits(1).optBias(false).build();
    line.setInitializer(new ConstantInitializer(1), Parameter.Type.WEIGHT);
    try (Model model = engine.newModel("line")) {
      model.setBlock(line);
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss()).optDevices(new Device[] {engine.device()});
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, INPUTS.length));
        AdamW optimiser = new AdamW(trainer.getManager(), RATE, DECAY, 1e9f);
        for (int step = 0; step < 5; step++) {
          try (NDManager memory = trainer.getManager().newSubManager()) {
            try (GradientCollector collector = trainer.newGradientCollector()) {
              NDList inputs = new NDList(memory.create(INPUTS, new Shape(1, INPUTS.length)));
              NDArray output = trainer.forward(inputs).singletonOrThrow();
              collector.backward(output.mul(output).sum());
            }
            optimiser.step(line);
          }
        }
        return BlockParameters.copy(line).get("weight");
      }
    }
  }

  /** Loss (w · x)², gradient 2 (w · x) x, in plain doubles. */
  private static float[] expected(int steps) {
    double[] weights = {1, 1, 1};
    double[] mean = new double[3];
    double[] square = new double[3];
    for (int step = 1; step <= steps; step++) {
      double output = 0;
      for (int index = 0; index < 3; index++) {
        output += weights[index] * INPUTS[index];
      }
      for (int index = 0; index < 3; index++) {
        double gradient = 2 * output * INPUTS[index];
        mean[index] = 0.9 * mean[index] + 0.1 * gradient;
        square[index] = 0.999 * square[index] + 0.001 * gradient * gradient;
        double change =
            mean[index]
                / (1 - Math.pow(0.9, step))
                / Math.sqrt(square[index] / (1 - Math.pow(0.999, step)));
        weights[index] -= RATE * (change + DECAY * weights[index]);
      }
    }
    return new float[] {(float) weights[0], (float) weights[1], (float) weights[2]};
  }
}
