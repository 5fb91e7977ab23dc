package dev.penchant.lab.peer;

import dev.penchant.lab.bench.TopItemsPeer;
import dev.penchant.modeling.matrix.FactorMatrix;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.ScoreFunction;
import io.github.jbellis.jvector.graph.similarity.SearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** JVector's graph in memory: a flat Vamana graph with up to 32 edges a node. */
public final class JVectorTopItems implements TopItemsPeer {
  private static final int DEGREE = 32;
  private static final int BEAM_WHILE_BUILDING = 100;
  private static final float OVERFLOW = 1.2f;
  private static final float ALPHA = 1.2f;

  @Override
  public String name() {
    return "jvector";
  }

  @Override
  public Index build(FactorMatrix items, int threads, long seed) {
    InnerProducts products = new InnerProducts(items);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (GraphIndexBuilder builder =
        new GraphIndexBuilder(
            new ItemScores(products),
            products.rank(),
            DEGREE,
            BEAM_WHILE_BUILDING,
            OVERFLOW,
            ALPHA,
            pool,
            pool)) {
      pool.submit(
              () ->
                  IntStream.range(0, products.count())
                      .parallel()
                      .forEach(item -> builder.addGraphNode(item, place(item))))
          .join();
      builder.cleanup();
      return new JVectorIndex(products, builder.getGraph());
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    } finally {
      pool.shutdown();
    }
  }

  /** What stands for an item's vector where the builder passes one on: the item's number. */
  private static VectorFloat<?> place(int item) {
    return ScoreFunction.vts.createFloatVector(new float[] {item});
  }

  private record ItemScores(InnerProducts products) implements BuildScoreProvider {
    @Override
    public boolean isExact() {
      return true;
    }

    @Override
    public VectorFloat<?> approximateCentroid() {
      return place(0);
    }

    @Override
    public SearchScoreProvider searchProviderFor(VectorFloat<?> vector) {
      return searchProviderFor((int) vector.get(0));
    }

    @Override
    public SearchScoreProvider searchProviderFor(int item) {
      return provider(
          other -> InnerProducts.positive(products.of(item, other)));
    }

    @Override
    public SearchScoreProvider diversityProviderFor(int item) {
      return searchProviderFor(item);
    }
  }

  private static SearchScoreProvider provider(ScoreFunction.ExactScoreFunction scores) {
    return new SearchScoreProvider(scores);
  }

  private record JVectorIndex(InnerProducts products, OnHeapGraphIndex graph) implements Index {
    @Override
    public int[] search(float[] query, int count, int beam) {
      float[] padded = products.padded(query);
      try (GraphSearcher searcher = new GraphSearcher(graph)) {
        SearchResult found =
            searcher.search(
                provider(item -> InnerProducts.positive(products.of(item, padded))),
                beam,
                Bits.ALL);
        return Arrays.stream(found.getNodes()).limit(count).mapToInt(node -> node.node).toArray();
      } catch (IOException unclosable) {
        throw new UncheckedIOException(unclosable);
      }
    }
  }
}
