package dev.penchant.modeling.sequence;

import dev.penchant.modeling.matrix.DenseRows;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A trained next-item net as plain arrays: the same function as {@link NextItemNet}, asked without
 * an engine. Immutable and thread-safe. A question of n events costs about 2 · n · gates · hidden ·
 * (embedding + hidden) operations for the state and 2 · items · embedding for the scores.
 */
public final class NextItemModel {
  private final NextItemHyperparameters hyperparameters;
  private final int epochs;
  private final Map<String, float[]> parameters;
  private final FactorMatrix items;
  private final DenseRows turnedItems;
  private final float[] bias;
  private final float[] shortcut;
  private final float shortcutDecay;
  private final RecurrentLayer recurrent;
  private final LinearLayer linear;
  private final LinearLayer hiddenLayer;
  private final LinearLayer correction;

  /**
   * @param epochs it was trained for
   * @param parameters of the block by name; taken over, not to be changed afterwards
   * @throws IllegalArgumentException if they do not fit the hyperparameters
   */
  public NextItemModel(
      NextItemHyperparameters hyperparameters, int epochs, Map<String, float[]> parameters) {
    this.hyperparameters = hyperparameters;
    this.epochs = epochs;
    this.parameters = Map.copyOf(parameters);
    int embedding = hyperparameters.embedding();
    float[] vectors = parameter("items");
    items = new FactorMatrix(vectors.length / embedding, embedding, vectors);
    turnedItems = DenseRows.transposed(items);
    bias = parameter("bias");
    shortcut = parameter("shortcut");
    shortcutDecay = hyperparameters.shortcutDecay();
    recurrent = RecurrentLayer.of(hyperparameters.cell(), "recurrent", parameters);
    linear = layer("linear");
    hiddenLayer = layer("hidden");
    correction = new LinearLayer(parameter("correction_weight"), new float[embedding]);
  }

  private LinearLayer layer(String name) {
    return new LinearLayer(parameter(name + "_weight"), parameter(name + "_bias"));
  }

  private float[] parameter(String name) {
    float[] values = parameters.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "no parameter %s among %s".formatted(name, parameters.keySet()));
    }
    return values;
  }

  public NextItemHyperparameters hyperparameters() {
    return hyperparameters;
  }

  public int itemCount() {
    return bias.length;
  }

  /** Passes over the data it was trained for. */
  public int epochs() {
    return epochs;
  }

  /** The numbers learned, by name; not to be changed. */
  public Map<String, float[]> parameters() {
    return parameters;
  }

  /**
   * The mean of −log of the chance given to each event of each user, but the first, from those
   * before it.
   */
  public double loss(ItemSequences sequences) {
    return IntStream.range(0, sequences.userCount())
            .parallel()
            .mapToDouble(user -> loss(sequences, user))
            .sum()
        / (sequences.eventCount() - sequences.userCount());
  }

  private double loss(ItemSequences sequences, int user) {
    float[] scores = new float[itemCount()];
    double loss = 0;
    Run run = new Run();
    for (int position = sequences.start(user); position + 1 < sequences.end(user); position++) {
      run.step(sequences.item(position));
      run.score(scores);
      double greatest = Double.NEGATIVE_INFINITY;
      for (float score : scores) {
        greatest = Math.max(greatest, score);
      }
      double sum = 0;
      for (float score : scores) {
        sum += Math.exp(score - greatest);
      }
      loss += greatest + Math.log(sum) - scores[sequences.item(position + 1)];
    }
    return loss;
  }

  /**
   * Writes each item's score for coming next, the logarithm of its chance but for a constant.
   *
   * @param history items, oldest first; only the last ones count, as many as the net was trained on
   * @param scores one for each item, overwritten
   */
  public void score(int[] history, float[] scores) {
    after(history).score(scores);
  }

  private Run after(int[] history) {
    Run run = new Run();
    int first = Math.max(0, history.length - hyperparameters.maximumLength());
    for (int step = first; step < history.length; step++) {
      run.step(history[step]);
    }
    return run;
  }

  /**
   * The vector whose inner product with an item's is the item's score after this history.
   *
   * @param history as for {@link #score(int[], float[])}
   */
  public float[] question(int[] history) {
    Run run = after(history);
    float[] question = Arrays.copyOf(head(run.layer.state(), run.recent), vectorLength());
    question[question.length - 1] = 1;
    return question;
  }

  /** How many numbers a question and an item have. */
  public int vectorLength() {
    return items.rank() + 1;
  }

  /** Copies the vector that an item's scores are inner products with: its own, then its bias. */
  public void copyItem(int item, float[] target) {
    items.copyRow(item, target, 0);
    target[items.rank()] = bias[item];
  }

  /** One item's score by a question. */
  public float score(int item, float[] question) {
    double sum = bias[item];
    for (int index = 0; index < items.rank(); index++) {
      sum += (double) items.value(item, index) * question[index];
    }
    return (float) sum;
  }

  /** A history as it goes on. Not for use by several threads. */
  private final class Run {
    private final RecurrentLayer.Run layer = recurrent.new Run();
    private final float[] input = new float[items.rank()];
    private final float[] recent = new float[items.rank()];

    void step(int item) {
      items.copyRow(item, input, 0);
      layer.step(input);
      for (int index = 0; index < recent.length; index++) {
        recent[index] = shortcutDecay * recent[index] + input[index];
      }
    }

    void score(float[] scores) {
      System.arraycopy(bias, 0, scores, 0, bias.length);
      turnedItems.addCombination(head(layer.state(), recent), scores);
    }
  }

  private float[] head(float[] state, float[] recent) {
    float[] bent = new float[hiddenLayer.outputs()];
    hiddenLayer.apply(state, bent);
    for (int unit = 0; unit < bent.length; unit++) {
      bent[unit] = Math.max(0, bent[unit]);
    }
    float[] outputs = new float[linear.outputs()];
    linear.apply(state, outputs);
    float[] added = new float[outputs.length];
    correction.apply(bent, added);
    for (int index = 0; index < outputs.length; index++) {
      outputs[index] += added[index] + shortcut[index] * recent[index];
    }
    return outputs;
  }
}
