package dev.penchant.modeling.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The losses compared by their gradients, which is all that training sees of them. */
class ItemSoftmaxTest {
  private static final int PLACES = 50;
  private static final int ITEMS = 30;
  private static final int EMBEDDING = 5;

  private final int[] targets = new Random(3).ints(PLACES, 0, ITEMS / 2).toArray();

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void chunks_give_the_gradient_of_the_plain_softmax(EngineChoice engine) {
    float[][] plain = gradients(engine, new PlainSoftmax());
    float[][] chunked = gradients(engine, ChunkedSoftmax.full(0, 1));

    assertSame(chunked, plain, 1e-5f);
  }

  @Test
  void candidates_that_are_sure_to_be_all_items_give_the_gradient_of_the_plain_softmax() {
    int[] counts = new int[ITEMS];
    Arrays.fill(counts, 1);
    ItemSoftmax sampled = ChunkedSoftmax.sampled(new CandidateSampling(counts, 5_000, 1), 0);

    assertSame(
        gradients(EngineChoice.PYTORCH, sampled),
        gradients(EngineChoice.PYTORCH, new PlainSoftmax()),
        1e-4f);
  }

  @Test
  void a_candidate_weighs_what_it_stands_for_and_the_target_once() {
    int[] counts = new int[ITEMS];
    Arrays.setAll(counts, item -> item < ITEMS / 2 ? ITEMS - item : 0);
    Candidates drawn = new CandidateSampling(counts, 8, 1).draw(targets);

    float[][] gradients =
        gradients(
            EngineChoice.PYTORCH, ChunkedSoftmax.sampled(new CandidateSampling(counts, 8, 1), 0));

    assertThat(gradients[0]).containsExactly(expectedByVector(drawn), within(1e-5f));
  }

  /** (Σ p_i item_i − target) / places with p_i ∝ exp(score_i) / inclusion_i, the target's as 1. */
  private float[] expectedByVector(Candidates drawn) {
    float[][] values = values();
    float[] expected = new float[PLACES * EMBEDDING];
    for (int place = 0; place < PLACES; place++) {
      double[] masses = new double[drawn.items().length];
      for (int column = 0; column < masses.length; column++) {
        double score = values[2][drawn.items()[column]];
        for (int index = 0; index < EMBEDDING; index++) {
          score +=
              values[0][place * EMBEDDING + index]
                  * values[1][drawn.items()[column] * EMBEDDING + index];
        }
        boolean own = column == drawn.targetColumns()[place];
        masses[column] = Math.exp(score) / (own ? 1 : drawn.inclusion()[column]);
      }
      double sum = Arrays.stream(masses).sum();
      for (int column = 0; column < masses.length; column++) {
        double weight = masses[column] / sum - (column == drawn.targetColumns()[place] ? 1 : 0);
        for (int index = 0; index < EMBEDDING; index++) {
          expected[place * EMBEDDING + index] +=
              (float) (weight * values[1][drawn.items()[column] * EMBEDDING + index] / PLACES);
        }
      }
    }
    return expected;
  }

  private static void assertSame(float[][] one, float[][] other, float tolerance) {
    for (int part = 0; part < one.length; part++) {
      assertThat(one[part]).containsExactly(other[part], within(tolerance));
    }
  }

  /** By places' vectors, items' vectors and biases. */
  private float[][] gradients(EngineChoice choice, ItemSoftmax softmax) {
    DeepEngine engine = DeepEngine.of(choice).orElseThrow();
    try (NDManager manager = engine.newManager()) {
      float[][] values = values();
      NDList outputs =
          new NDList(
              manager.create(values[0], new Shape(PLACES, EMBEDDING)),
              manager.create(values[1], new Shape(ITEMS, EMBEDDING)),
              manager.create(values[2], new Shape(ITEMS, 1)));
      outputs.forEach(output -> output.setRequiresGradient(true));
      try (GradientCollector collector = Engine.getEngine(engine.name()).newGradientCollector()) {
        collector.backward(softmax.loss(outputs, targets, manager));
      }
      return outputs.stream()
          .map(output -> output.getGradient().toFloatArray())
          .toArray(float[][]::new);
    }
  }

  private static float[][] values() {
    Random random = new Random(5);
    float[][] values = {
      new float[PLACES * EMBEDDING], new float[ITEMS * EMBEDDING], new float[ITEMS]
    };
    for (float[] part : values) {
      for (int index = 0; index < part.length; index++) {
        part[index] = (float) random.nextGaussian();
      }
    }
    return values;
  }
}
