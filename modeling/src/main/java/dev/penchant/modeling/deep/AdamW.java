package dev.penchant.modeling.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled weight decay regularization",
 * 2019), after all gradients were scaled to a greatest common norm. Used instead of DJL's trainer
 * step, which copies every gradient, makes seven more arrays of a parameter's size (half of a
 * step's time with a catalog's item vectors), and on PyTorch leaves the gradients where the next
 * step's are added to them. DJL's also refuses a first step whose gradients happen to sum to 0, as
 * those of a softmax may. Used by one thread.
 */
public final class AdamW {
  private static final String PYTORCH = "PyTorch";
  private static final float FIRST_DECAY = 0.9f;
  private static final float SECOND_DECAY = 0.999f;
  private static final float TINY = 1e-8f;

  private final NDManager manager;
  private final float learningRate;
  private final float weightDecay;
  private final float maximumNorm;
  private final Map<String, Moments> moments = new HashMap<>();
  private int steps;

  /** Decayed means of a parameter's gradients and of their squares. */
  private record Moments(NDArray mean, NDArray square) {}

  /**
   * @param manager of the training; what is remembered between steps lives as long as it does
   * @param weightDecay what a weight loses a step, as a share of the learning rate
   * @param maximumNorm of all gradients together
   */
  public AdamW(NDManager manager, float learningRate, float weightDecay, float maximumNorm) {
    this.manager = manager;
    this.learningRate = learningRate;
    this.weightDecay = weightDecay;
    this.maximumNorm = maximumNorm;
  }

  /** Changes all parameters by their gradients and sets those to zero. */
  public void step(Block block) {
    steps++;
    try (NDManager memory = manager.newSubManager()) {
      GradientScale.limit(block, maximumNorm, memory);
      for (var pair : block.getParameters()) {
        Parameter parameter = pair.getValue();
        if (parameter.requiresGradient()) {
          NDArray gradient = parameter.getArray().getGradient();
          gradient.attach(memory);
          record(parameter.getArray(), false);
          update(parameter.getId(), parameter.getArray(), gradient, memory);
          record(parameter.getArray(), true);
          gradient.subi(gradient);
        }
      }
    }
  }

  /**
   * PyTorch changes no array in place that is recorded, and it records on every thread but the one
   * that loaded the engine, where DJL has turned that off.
   */
  private void record(NDArray weight, boolean recorded) {
    if (PYTORCH.equals(manager.getEngine().getEngineName())) {
      weight.setRequiresGradient(recorded);
    }
  }

  private void update(String id, NDArray weight, NDArray gradient, NDManager memory) {
    Moments past = moments.computeIfAbsent(id, absent -> new Moments(zeros(weight), zeros(weight)));
    double correction =
        Math.sqrt(1 - Math.pow(SECOND_DECAY, steps)) / (1 - Math.pow(FIRST_DECAY, steps));
    past.mean().muli(FIRST_DECAY).addi(gradient.mul(1 - FIRST_DECAY));
    gradient.muli(gradient).muli(1 - SECOND_DECAY);
    past.square().muli(SECOND_DECAY).addi(gradient);
    NDArray deviation = past.square().sqrt();
    deviation.attach(memory);
    deviation.addi(TINY);
    NDArray change = past.mean().div(deviation);
    change.attach(memory);
    change.muli((float) (learningRate * correction));
    if (weightDecay > 0) {
      weight.muli(1 - learningRate * weightDecay);
    }
    weight.subi(change);
  }

  private NDArray zeros(NDArray like) {
    return manager.zeros(like.getShape(), like.getDataType());
  }
}
