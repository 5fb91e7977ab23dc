package dev.penchant.modeling.kernel;

/**
 * Loops over rows of floats. A matrix is one array, row-major, its rows {@code stride} apart, where
 * {@code stride} is a multiple of {@link #lanes} ({@link #padded}) and what lies between a row's
 * end and the stride is 0. Sums are in float and in an order that depends on the implementation, so
 * two implementations agree within rounding; one implementation always gives the same bytes.
 *
 * <p>Stateless and thread-safe. Nothing is checked but array bounds.
 */
public interface VectorKernels {

  /** Queries scored at once: with two vectors of items they fill half of 32 registers. */
  int PANEL_QUERIES = 8;

  /** The fastest that this JVM can run. */
  static VectorKernels best() {
    return KernelChoice.BEST;
  }

  /** Plain loops; runs everywhere, and is what the tests compare with. */
  static VectorKernels scalar() {
    return new ScalarKernels();
  }

  /** For a log or a report: which implementation this is. */
  String name();

  /** Floats worked on at once; rows begin at multiples of it. */
  int lanes();

  /** The stride of rows of {@code rank} numbers. */
  default int padded(int rank) {
    return (rank + lanes() - 1) / lanes() * lanes();
  }

  /** The inner product of two vectors. */
  float dot(float[] left, int leftOffset, float[] right, int rightOffset, int stride);

  /** target += scale · source. */
  void addScaled(float[] target, int targetOffset, float scale, float[] source, int stride);

  /** target = source + scale · target. */
  void scaleAndAdd(float[] target, float scale, float[] source, int stride);

  /** result = −(matrix + diagonal · I) vector, for a symmetric stride × stride matrix. */
  void negativeProduct(float[] matrix, float diagonal, float[] vector, float[] result, int stride);

  /**
   * Copies the rows at {@code indexes[from … from+count−1]} next to each other, once as they are
   * and once times their {@code extra}, and adds them, times their {@code target}, to {@code sum}.
   */
  void gather(
      float[] rows,
      int stride,
      int[] indexes,
      int from,
      int count,
      float[] extra,
      float[] target,
      float[] gathered,
      float[] scaled,
      float[] sum);

  /**
   * sum += Σ_i (target_i − extra_i · (row_i · vector)) row_i over the rows at {@code indexes[0 …
   * count−1]}: what the interactions of one least-squares row add to its residual. The inner
   * product and the addition are done while the row is in registers, so each row is read once.
   */
  void addResiduals(
      float[] rows,
      int stride,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum);

  /**
   * matrix += Σ_i left_i · right_iᵀ over {@code count} rows from the offset on, upper triangle only
   * (below it, up to the next multiple of {@link #lanes}, the content is undefined afterwards).
   */
  void addOuterProducts(
      float[] left, float[] right, int offset, int count, int stride, float[] matrix);

  /**
   * Replaces the upper triangle of a symmetric matrix A by U with Uᵀ U = A.
   *
   * @return whether A was positive definite; if not, the content is undefined
   */
  boolean factorize(float[] matrix, int stride);

  /**
   * Replaces {@code vector} by the solution x of Uᵀ U x = vector, U as {@link #factorize} left it.
   */
  void solve(float[] factorized, float[] vector, int stride);

  /**
   * Draws a topic with probability ∝ documentTopics_k · (itemTopics_k + beta) · inverseTotals_k.
   * Which topic a {@code uniform} stands for depends on the implementation (they add up the topics
   * in another order), the probability of each does not.
   *
   * @param documentTopics the document's count of each topic with its prior added
   * @param itemTopics counts of each topic, the item's from {@code offset} on
   * @param inverseTotals 1 / (count of the topic + its prior); 0 beyond the last topic
   * @param own the topic the token has now
   * @param ownChange what taking the token out adds to that topic's weight (it is negative): so the
   *     counts need not be changed, and changed back, for a token that keeps its topic
   * @param uniform in [0, 1)
   * @param cumulative scratch of at least {@code stride} + {@link #lanes} + 1
   */
  int drawTopic(
      float[] documentTopics,
      float[] itemTopics,
      int offset,
      float[] inverseTotals,
      float beta,
      int own,
      float ownChange,
      float uniform,
      float[] cumulative,
      int stride);

  /** How many items stand side by side in a panel of {@link #scorePanel}. */
  int panelItems();

  /**
   * Scores one panel of items for up to {@value #PANEL_QUERIES} queries at once. A panel holds its
   * items' factors turned: first factor 0 of all its items, then factor 1, and so on.
   *
   * @param panels at {@code panelOffset} begins the panel: rank · {@link #panelItems} numbers
   * @param queries turned alike: factor 0 of all {@value #PANEL_QUERIES} queries, then factor 1,
   *     and so on; missing queries are 0
   * @param thresholds one per query
   * @param scores receives {@value #PANEL_QUERIES} rows of {@link #panelItems} scores
   * @return the queries with a score at or above their threshold, as bits
   */
  int scorePanel(
      float[] panels,
      int panelOffset,
      float[] queries,
      int rank,
      float[] thresholds,
      float[] scores);

  /** The same for a single query, whose scores go to {@code scores} from {@code offset} on. */
  void scorePanel(
      float[] panels, int panelOffset, float[] query, int rank, float[] scores, int offset);
}
