package dev.penchant.modeling.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * External ids and their dense indexes 0 … size−1, both ways; kernels see only the indexes.
 * Immutable and thread-safe.
 */
public final class IdIndex {
  private final List<String> ids;
  private final Map<String, Integer> indexes;

  private IdIndex(List<String> ids, Map<String, Integer> indexes) {
    this.ids = ids;
    this.indexes = indexes;
  }

  /**
   * Numbers the ids in the order given.
   *
   * @throws IllegalArgumentException if an id occurs twice
   */
  public static IdIndex of(Collection<String> ids) {
    Builder builder = new Builder();
    for (String id : ids) {
      if (builder.indexes.containsKey(id)) {
        throw new IllegalArgumentException("id %s occurs twice".formatted(id));
      }
      builder.add(id);
    }
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public int size() {
    return ids.size();
  }

  /**
   * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
   */
  public String id(int index) {
    return ids.get(index);
  }

  /** Empty if the id was not there when the index was built. */
  public OptionalInt indexOf(String id) {
    Integer index = indexes.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  public boolean contains(String id) {
    return indexes.containsKey(id);
  }

  /** All ids; the position of each is its index. */
  public List<String> ids() {
    return ids;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdIndex that && ids.equals(that.ids);
  }

  @Override
  public int hashCode() {
    return ids.hashCode();
  }

  @Override
  public String toString() {
    return "IdIndex[" + ids.size() + " ids]";
  }

  /** Collects ids as they turn up; not thread-safe. */
  public static final class Builder {
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    private Builder() {}

    /** The id's index: the one it already has, or else the next free one. */
    public int add(String id) {
      Integer known = indexes.putIfAbsent(id, ids.size());
      if (known != null) {
        return known;
      }
      ids.add(id);
      return ids.size() - 1;
    }

    public int size() {
      return ids.size();
    }

    public IdIndex build() {
      return new IdIndex(List.copyOf(ids), Map.copyOf(indexes));
    }
  }
}
