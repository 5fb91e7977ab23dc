package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.penchant.modeling.deep.Detached;

/**
 * The softmax over all items, or over sampled ones, a few places at a time, so that the scores of
 * all places never exist together.
 *
 * <p>With p the softmax of a place's scores, its log-partition log Z has the gradient Σ p_i ·
 * item_i by the place's vector, p_i · vector by an item's vector, p_i by a bias. These are summed
 * chunk by chunk from one array of chunk × candidates that stays in the caches and is not kept for
 * the way back; they enter the net through a surrogate, Σ value · fixed gradient, which the engine
 * differentiates. The score of the target is left to the engine as it is. For n places, c
 * candidates and d numbers: 6 n c d operations in matrix products, as with {@link PlainSoftmax},
 * but three passes over a chunk instead of about eight over n × c.
 *
 * <p>With sampled candidates (Jean et al., "On using very large target vocabulary", 2015) each
 * stands for 1 / π like it, π its inclusion probability (Horvitz and Thompson, 1952), which makes
 * the estimate of Z unbiased; but a place's own target is certain to be there and counts once. With
 * A the sum over all candidates and r the target's share of it, Z = A (1 + r (π − 1)), so that
 * correction needs one number a place and no array of n × c.
 */
final class ChunkedSoftmax implements ItemSoftmax {
  /**
   * Scores of one chunk, 6.4 MB: at 10,000 items 160 places. A chunk reads all items' vectors
   * twice, so a smaller one, though it stays in a core's second-level cache, costs more (measured:
   * a quarter with 400,000), and a larger one more again.
   */
  private static final int CHUNK_SCORES = 1_600_000;

  private static final int LEAST_ROWS = 16;

  private final CandidateSampling sampling;
  private final float labelSmoothing;
  private final int chunkScores;

  private ChunkedSoftmax(CandidateSampling sampling, float labelSmoothing, int chunkScores) {
    this.sampling = sampling;
    this.labelSmoothing = labelSmoothing;
    this.chunkScores = chunkScores;
  }

  /**
   * Over all items.
   *
   * @param labelSmoothing share of the target's probability spread over all items (Szegedy et al.,
   *     2016)
   */
  static ChunkedSoftmax full(float labelSmoothing) {
    return full(labelSmoothing, CHUNK_SCORES);
  }

  static ChunkedSoftmax full(float labelSmoothing, int chunkScores) {
    return new ChunkedSoftmax(null, labelSmoothing, chunkScores);
  }

  /** Over the candidates that the sampling draws for each step. */
  static ChunkedSoftmax sampled(CandidateSampling sampling, float labelSmoothing) {
    return new ChunkedSoftmax(sampling, labelSmoothing, CHUNK_SCORES);
  }

  @Override
  public NDArray loss(NDList outputs, int[] targets, NDManager memory) {
    NDArray vectors = outputs.get(0);
    NDArray items = outputs.get(1);
    NDArray bias = outputs.get(2);
    NDArray wanted = memory.create(targets);
    NDArray scores =
        vectors
            .mul(NextItemNet.rows(items, wanted))
            .sum(new int[] {1}, true)
            .add(NextItemNet.rows(bias, wanted));
    NDArray partition;
    if (sampling == null) {
      partition = new Sweep(memory, vectors, items, bias).over();
    } else {
      Candidates candidates = sampling.draw(targets);
      NDArray drawn = memory.create(candidates.items());
      Sweep sweep =
          new Sweep(memory, vectors, NextItemNet.rows(items, drawn), NextItemNet.rows(bias, drawn));
      sweep.correct(candidates);
      partition = sweep.over();
      scores = scores.mul(sweep.targetWeights());
    }
    NDArray loss = partition.sub(scores.sum().mul(1 - labelSmoothing));
    if (labelSmoothing > 0) {
      NDArray mean = memory.create(new float[] {0}).add(items.mean(new int[] {0}));
      loss = loss.sub(vectors.matMul(mean.reshape(-1, 1)).sum().mul(labelSmoothing));
    }
    return loss.div(targets.length);
  }

  /** One pass over all places. */
  private final class Sweep {
    private final NDManager memory;
    private final NDArray vectors;
    private final NDArray items;
    private final NDArray bias;
    private final int rows;
    private final int columns;
    private final NDList weights = new NDList();
    private NDArray offsets;
    private NDArray targetColumns;
    private NDArray inclusion;

    Sweep(NDManager memory, NDArray vectors, NDArray items, NDArray bias) {
      this.memory = memory;
      this.vectors = vectors;
      this.items = items;
      this.bias = bias;
      this.rows = (int) vectors.getShape().get(0);
      this.columns = (int) items.getShape().get(0);
      this.offsets = fixed(bias).reshape(1, columns);
    }

    void correct(Candidates candidates) {
      offsets = offsets.add(memory.create(candidates.offsets(), new Shape(1, columns)));
      targetColumns = memory.create(candidates.targetColumns());
      inclusion = memory.create(candidates.targetInclusion(), new Shape(rows, 1)).sub(1);
    }

    /** Σ log Z, as far as its gradient goes. */
    NDArray over() {
      NDArray fixedVectors = fixed(vectors);
      NDArray fixedItems = fixed(items);
      NDArray turned = fixedItems.transpose();
      NDArray ofItems = memory.zeros(items.getShape());
      NDArray ofBias = memory.zeros(new Shape(columns));
      NDList ofVectors = new NDList();
      int chunk = Math.max(LEAST_ROWS, chunkScores / columns);
      for (int start = 0; start < rows; start += chunk) {
        NDIndex range = new NDIndex().addSliceDim(start, Math.min(rows, start + chunk));
        try (NDManager scratch = memory.newSubManager()) {
          NDArray part = fixedVectors.get(scratch, range);
          NDArray chances = part.matMul(turned).addi(offsets).softmax(-1);
          if (inclusion != null) {
            weigh(chances, range, scratch);
          }
          NDArray gradient = chances.matMul(fixedItems);
          gradient.attach(memory);
          ofVectors.add(gradient);
          ofItems.addi(chances.transpose().matMul(part));
          ofBias.addi(chances.sum(new int[] {0}));
        }
      }
      return NDArrays.concat(ofVectors, 0)
          .mul(vectors)
          .sum()
          .add(ofItems.mul(items).sum())
          .add(ofBias.reshape(columns, 1).mul(bias).sum());
    }

    /** By place, what its target's score counts for: 1 − (π − 1) r / (1 + r (π − 1)). */
    NDArray targetWeights() {
      return NDArrays.concat(weights, 0);
    }

    private void weigh(NDArray chances, NDIndex range, NDManager scratch) {
      NDArray own = targetColumns.get(scratch, range);
      NDArray excess = inclusion.get(scratch, range);
      NDArray share = chances.get(scratch, new NDIndex().addAllDim().addPickDim(own));
      NDArray change = share.reshape(-1, 1).mul(excess);
      NDArray scale = change.add(1);
      chances.divi(scale);
      NDArray weight = change.div(scale).neg().add(1);
      weight.attach(memory);
      weights.add(weight);
    }

    private NDArray fixed(NDArray array) {
      return Detached.of(array, memory);
    }
  }
}
