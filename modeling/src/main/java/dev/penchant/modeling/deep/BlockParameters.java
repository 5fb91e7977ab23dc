package dev.penchant.modeling.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers a block has learned, out of the engine and back into one. A parameter's name is the
 * path to it within the block in lower case, without the numbers that DJL puts before children: for
 * example {@code recurrent_l_0_i2h_weight}.
 */
public final class BlockParameters {
  private BlockParameters() {}

  /** A copy of every parameter by its name within the block, row-major. */
  public static Map<String, float[]> copy(Block block) {
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (var pair : block.getParameters()) {
      copies.put(name(pair.getKey()), pair.getValue().getArray().toFloatArray());
    }
    return copies;
  }

  /**
   * Overwrites the parameters of an initialized block; the copies may come from the other engine.
   *
   * @throws IllegalArgumentException if the names or lengths differ
   */
  public static void restore(Block block, Map<String, float[]> copies) {
    for (var pair : block.getParameters()) {
      Parameter parameter = pair.getValue();
      float[] values = copies.get(name(pair.getKey()));
      NDArray array = parameter.getArray();
      if (values == null || values.length != array.size()) {
        throw new IllegalArgumentException(
            "parameter %s of shape %s does not fit".formatted(pair.getKey(), array.getShape()));
      }
      array.set(values);
    }
  }

  private static String name(String path) {
    return path.replaceFirst("^\\d+", "").toLowerCase(Locale.ROOT);
  }
}
