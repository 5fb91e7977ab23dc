package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.RankingMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Moves a blend's weights one by one as long as the mean NDCG of the sampled cases rises: the
 * softmax likelihood that they were learned by cares for every relevant item, the lists that are
 * shown for their first places only. Deterministic. One use; not for use by several threads.
 */
final class BlendRefinement {
  private static final int CUTOFF = 10;
  private static final int ROUNDS = 6;

  /** Moves as parts of the weight, the small ones last. */
  private static final double[] MOVES = {-1, 0.8, -0.4, 0.4, -0.15, 0.15};

  /** What a move is a part of where the weight is near 0. */
  private static final double LEAST_SIZE = 0.1;

  /** A rise below this is taken for chance. */
  private static final double LEAST_RISE = 1e-5;

  private final List<BlendSample> samples;
  private final int threads;
  private final double[][] scores;
  private final double[] cases;
  private final boolean anySeen;

  BlendRefinement(List<BlendSample> samples, int threads) {
    this.samples = samples;
    this.threads = threads;
    this.scores = new double[samples.size()][];
    this.cases = new double[samples.size()];
    this.anySeen = samples.stream().anyMatch(BlendSample::holdsSeen);
  }

  /**
   * Improves the weights in place.
   *
   * @param net what corrects the scores and stays as it is
   * @return the mean NDCG reached
   */
  double refine(double[] weights, Optional<BlendNet> net, Progress progress) {
    for (int index = 0; index < scores.length; index++) {
      BlendSample sample = samples.get(index);
      scores[index] = new double[sample.rowCount()];
      for (int row = 0; row < sample.rowCount(); row++) {
        int offset = row * sample.half();
        scores[index][row] =
            sample.score(row, weights)
                + net.map(one -> one.correction(sample.features(), offset, sample.context()))
                    .orElse(0.0);
      }
    }
    double best = meanAfter(0, 0);
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < ROUNDS && best > before + LEAST_RISE; round++) {
      before = best;
      // where lists hold nothing seen, the weights of seen items move nothing
      for (int feature = 0; feature < (anySeen ? weights.length : weights.length / 2); feature++) {
        progress.checkStop();
        best = moved(feature, weights, best);
      }
    }
    return best;
  }

  private double moved(int feature, double[] weights, double best) {
    double reached = best;
    double size = Math.max(LEAST_SIZE, Math.abs(weights[feature]));
    for (double move : MOVES) {
      double change = move * size;
      double mean = meanAfter(feature, change);
      if (mean > reached + LEAST_RISE) {
        reached = mean;
        weights[feature] += change;
        keep(feature, change);
      }
    }
    return reached;
  }

  private double meanAfter(int feature, double change) {
    CaseLoop.run(cases.length, threads, () -> index -> cases[index] = ndcg(index, feature, change));
    double sum = 0;
    for (double one : cases) {
      sum += one;
    }
    return sum / cases.length;
  }

  private void keep(int feature, double change) {
    for (int index = 0; index < scores.length; index++) {
      for (int row = 0; row < scores[index].length; row++) {
        scores[index][row] += change * samples.get(index).feature(row, feature);
      }
    }
  }

  private double ndcg(int index, int feature, double change) {
    BlendSample sample = samples.get(index);
    double[] moved = scores[index].clone();
    if (change != 0) {
      for (int row = 0; row < moved.length; row++) {
        moved[row] += change * sample.feature(row, feature);
      }
    }
    return RankingMetrics.ndcg(sample.ranks(moved, CUTOFF), CUTOFF);
  }
}
