package dev.penchant.modeling.blend;

import dev.penchant.modeling.evaluation.CaseLoop;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Means over samples, summed in fixed blocks so that they are the same on any number of threads.
 */
final class SampleMeans {
  private static final int BLOCKS = 32;

  private final List<BlendSample> samples;
  private final int threads;

  SampleMeans(List<BlendSample> samples, int threads) {
    this.samples = samples;
    this.threads = threads;
  }

  /**
   * @param length of what is summed
   * @param add adds what one sample has to the sums; called by several threads, each with its own
   *     sums
   */
  double[] of(int length, BiConsumer<BlendSample, double[]> add) {
    double[][] byBlock = new double[BLOCKS][length];
    CaseLoop.run(
        BLOCKS,
        threads,
        () ->
            block -> {
              for (int index = block; index < samples.size(); index += BLOCKS) {
                add.accept(samples.get(index), byBlock[block]);
              }
            });
    double[] means = new double[length];
    for (double[] block : byBlock) {
      for (int index = 0; index < length; index++) {
        means[index] += block[index] / samples.size();
      }
    }
    return means;
  }
}
