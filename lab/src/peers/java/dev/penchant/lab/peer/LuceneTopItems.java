package dev.penchant.lab.peer;

import dev.penchant.lab.bench.TopItemsPeer;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.hnsw.HnswConcurrentMergeBuilder;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** Lucene's HNSW graph in memory, M 16. */
public final class LuceneTopItems implements TopItemsPeer {
  private static final int DEGREE = 16;
  private static final int BEAM_WHILE_BUILDING = 100;

  @Override
  public String name() {
    return "lucene";
  }

  @Override
  public Index build(FactorMatrix items, int threads, long seed) {
    InnerProducts products = new InnerProducts(items);
    ItemScorers scorers = new ItemScorers(products);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      OnHeapHnswGraph sized =
          HnswGraphBuilder.create(scorers, DEGREE, BEAM_WHILE_BUILDING, seed, products.count())
              .getGraph();
      OnHeapHnswGraph graph =
          new HnswConcurrentMergeBuilder(
                  new TaskExecutor(executor),
                  threads,
                  scorers,
                  DEGREE,
                  BEAM_WHILE_BUILDING,
                  sized,
                  null)
              .build(products.count());
      return (query, count, beam) -> search(products, graph, query, count, beam);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    } finally {
      executor.shutdown();
    }
  }

  private static int[] search(
      InnerProducts products, OnHeapHnswGraph graph, float[] query, int count, int beam) {
    float[] padded = products.padded(query);
    try {
      KnnCollector found =
          HnswGraphSearcher.search(
              new Scorer(products.count(), item -> products.of(item, padded)),
              beam,
              graph,
              null,
              Integer.MAX_VALUE);
      ScoreDoc[] best = found.topDocs().scoreDocs;
      int[] items = new int[Math.min(count, best.length)];
      for (int place = 0; place < items.length; place++) {
        items[place] = best[place].doc;
      }
      return items;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private record ItemScorers(InnerProducts products) implements RandomVectorScorerSupplier {
    @Override
    public RandomVectorScorer scorer(int item) {
      return new Scorer(products.count(), other -> products.of(item, other));
    }

    @Override
    public RandomVectorScorerSupplier copy() {
      return this;
    }
  }

  /** The inner product of an item with what is searched for. */
  @FunctionalInterface
  private interface Product {
    float with(int item);
  }

  private record Scorer(int maxOrd, Product product) implements RandomVectorScorer {
    @Override
    public float score(int item) {
      return InnerProducts.positive(product.with(item));
    }
  }
}
