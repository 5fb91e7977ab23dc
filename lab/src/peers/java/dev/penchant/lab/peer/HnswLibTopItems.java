package dev.penchant.lab.peer;

import com.github.jelmerk.hnswlib.core.DistanceFunction;
import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.NullProgressListener;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import dev.penchant.lab.bench.TopItemsPeer;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.List;
import java.util.stream.IntStream;

/** The Java hnswlib, M 16. */
public final class HnswLibTopItems implements TopItemsPeer {
  private static final int DEGREE = 16;
  private static final int BEAM_WHILE_BUILDING = 100;

  @Override
  public String name() {
    return "hnswlib";
  }

  @Override
  public Index build(FactorMatrix items, int threads, long seed) {
    InnerProducts products = new InnerProducts(items);
    HnswIndex<Integer, Place, Node, Float> index =
        HnswIndex.newBuilder(products.rank(), new PlaceDistance(), products.count())
            .withM(DEGREE)
            .withEfConstruction(BEAM_WHILE_BUILDING)
            .build();
    List<Node> nodes =
        IntStream.range(0, products.count())
            .mapToObj(item -> new Node(item, new ItemPlace(products, item)))
            .toList();
    try {
      index.addAll(nodes, threads, NullProgressListener.INSTANCE, Integer.MAX_VALUE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building", interrupted);
    }
    return (query, count, beam) -> {
      // results are cut to count below; the beam is shared by all searches of a round
      if (index.getEf() != beam) {
        index.setEf(beam);
      }
      return index.findNearest(new QueryPlace(products.padded(query)), count).stream()
          .mapToInt(result -> result.item().id())
          .toArray();
    };
  }

  /** A point the library holds without knowing its coordinates. */
  private sealed interface Place permits ItemPlace, QueryPlace {}

  private record ItemPlace(InnerProducts products, int item) implements Place {}

  private record QueryPlace(float[] padded) implements Place {}

  private static final class PlaceDistance implements DistanceFunction<Place, Float> {
    private static final long serialVersionUID = 1;

    @Override
    public Float distance(Place left, Place right) {
      if (left instanceof ItemPlace item) {
        return distance(item, right);
      }
      return distance((ItemPlace) right, left);
    }

    private static float distance(ItemPlace item, Place other) {
      return other instanceof ItemPlace second
          ? -item.products.of(item.item, second.item)
          : -item.products.of(item.item, ((QueryPlace) other).padded);
    }
  }

  private record Node(Integer id, Place vector) implements Item<Integer, Place> {
    @Override
    public int dimensions() {
      return ((ItemPlace) vector).products.rank();
    }
  }
}
