package dev.penchant.modeling.cost;

import dev.penchant.modeling.lda.LatentDirichletAllocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Heap in bytes, counted from the arrays.
 *
 * @param parts bytes by what they are for, largest groups of arrays only
 */
public record MemoryCost(Map<String, Long> parts) {
  /** What a JVM with the product's classes holds before it has seen an event. */
  private static final long BASE = 64L << 20;

  /** An id as text, its entry in a hash table and its place in the index. */
  private static final long ID = 250;

  /** Item 4, type 1, time 8, value 4. */
  private static final long DATASET_EVENT = 17;

  /** The same with the user's number, in arrays that double when they are full. */
  private static final long GROWING_EVENT = 2 * (DATASET_EVENT + Integer.BYTES);

  /** Sorting: an order, the sorted columns, and those cut to length. */
  private static final long SORTED_EVENT = Integer.BYTES + 2 * DATASET_EVENT;

  /**
   * Learning: the dataset and its cut at the held-out time, the interactions by user and by item,
   * half-built and built, and the sequences with the positions of each item.
   */
  private static final long LEARNED_EVENT =
      2 * DATASET_EVENT + 4 * (Integer.BYTES + Float.BYTES) + 3 * Integer.BYTES;

  /** The log itself, and who had which item. */
  private static final long MEASURED_EVENT = DATASET_EVENT + 2 * Integer.BYTES;

  /** Of a case: its relevant items and those drawn by chance, and those high with a component. */
  private static final long BLEND_ROWS = 110;

  private static final long BLEND_ROWS_OF_A_MODEL = 30;
  private static final long BLEND_FEATURES_OF_A_MODEL = 3;

  /** The rest is for the server and the models that are served meanwhile. */
  private static final double SHARE_FOR_TRAINING = 0.7;

  private static final long NEIGHBOUR = Integer.BYTES + Float.BYTES;
  private static final long FLOAT = Float.BYTES;

  public MemoryCost {
    parts = Map.copyOf(parts);
  }

  public long bytes() {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * A training at its peak. An upper bound: columns that are being sorted and matrices that are
   * being learned from are counted as if they were there at once.
   */
  public static MemoryCost ofTraining(ShopSize size, ModelShape shape) {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("base", BASE);
    parts.put("ids", (size.users() + size.items()) * ID);
    parts.put("events", size.events() * (GROWING_EVENT + SORTED_EVENT + LEARNED_EVENT));
    // both sides are held twice: as the kernels pad them, and as the model keeps them
    parts.put("factors", 2 * FLOAT * shape.rank() * (size.users() + size.items()));
    parts.put("neighbours", 2 * NEIGHBOUR * shape.neighbours() * size.items());
    // merged counts, probabilities, and the sampler's copies
    parts.put(
        "topics",
        (2 + LatentDirichletAllocation.MOST_SHARDS) * FLOAT * shape.topics() * size.items());
    parts.put("profiles", FLOAT * shape.topics() * shape.periods() * size.users());
    return new MemoryCost(parts);
  }

  /** What of a server's heap trainings may take. */
  public static long usableForTraining(long heap) {
    return (long) (heap * SHARE_FOR_TRAINING);
  }

  /** The heap of which so many bytes may go into trainings. */
  public static long heapForTraining(long bytes) {
    return (long) (bytes / SHARE_FOR_TRAINING);
  }

  /**
   * An evaluation at its peak: every model in all its versions, the greatest thing that learning
   * one takes, and what a blend is learned from. Nets' memory outside the heap is not in it.
   */
  public static MemoryCost ofEvaluation(
      ShopSize size, List<MeasuredModel> models, EvaluationShape shape) {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("base", BASE);
    parts.put("ids", (size.users() + size.items()) * ID);
    parts.put("events", size.events() * MEASURED_EVENT);
    parts.put("lists", shape.listPlaces() * Integer.BYTES);
    long learning = 0;
    for (MeasuredModel model : models) {
      ModelArrays.Work work =
          new ModelArrays.Work(size, shape.pairs(), model.width(), shape.threads());
      parts.put(model.name(), shape.versions() * model.arrays().held(work));
      learning = Math.max(learning, model.arrays().learning(work));
    }
    parts.put("learning", Math.max(learning, size.events() * (GROWING_EVENT + SORTED_EVENT)));
    long rows = BLEND_ROWS + BLEND_ROWS_OF_A_MODEL * models.size();
    parts.put(
        "blend",
        shape.blendCases() * rows * FLOAT * (BLEND_FEATURES_OF_A_MODEL * models.size() + 3));
    return new MemoryCost(parts);
  }

  /** A model that is served; a swap to a new version holds two of them for a moment. */
  public static MemoryCost ofServing(ShopSize size, ModelShape shape) {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("ids", (size.users() + size.items()) * ID);
    // items: as learned, padded for folding in, turned for scoring, and in blocks for searching
    parts.put("factors", FLOAT * shape.rank() * (size.users() + 4 * size.items()));
    parts.put("neighbours", NEIGHBOUR * shape.neighbours() * size.items());
    // as learned, by row for scoring, by item for inference, and in blocks for searching
    parts.put("topics", 4 * FLOAT * shape.topics() * size.items());
    parts.put("profiles", FLOAT * shape.topics() * shape.periods() * size.users());
    return new MemoryCost(parts);
  }
}
