package dev.penchant.lab.bench;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;

/**
 * Document completion: every twentieth history is kept from training; half of its tokens are folded
 * in, the other half is predicted.
 */
public final class HeldOutHistories {
  private static final int EVERY = 20;
  private static final int FOLD_IN_ROUNDS = 3;

  private final InteractionMatrix training;
  private final InteractionMatrix seen;
  private final InteractionMatrix hidden;

  /**
   * @param seed decides which tokens are seen
   */
  public HeldOutHistories(InteractionMatrix counts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionMatrixBuilder trainingRows = builder(counts);
    InteractionMatrixBuilder seenRows = builder(counts);
    InteractionMatrixBuilder hiddenRows = builder(counts);
    for (int row = 0; row < counts.rowCount(); row++) {
      for (int position = counts.rowStart(row); position < counts.rowEnd(row); position++) {
        int column = counts.column(position);
        int count = Math.round(counts.strength(position));
        if (!isHeldOut(row)) {
          trainingRows.add(row, column, count);
          continue;
        }
        for (int token = 0; token < count; token++) {
          (random.nextInt(2) == 0 ? seenRows : hiddenRows).add(row, column, 1);
        }
      }
    }
    training = trainingRows.build();
    seen = seenRows.build();
    hidden = hiddenRows.build();
  }

  private static InteractionMatrixBuilder builder(InteractionMatrix shape) {
    return InteractionMatrix.builder(shape.rowCount(), shape.columnCount());
  }

  /** Whether a user's history is kept from training. */
  public static boolean isHeldOut(int user) {
    return user % EVERY == 0;
  }

  /** The other histories; the rows of the held-out ones are empty. */
  public InteractionMatrix training() {
    return training;
  }

  /** Mean processor time to fold one held-out half in, the last of three rounds over all. */
  double foldInMicroseconds(TopicModel model) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    int profiles = 0;
    long begun = 0;
    for (int round = 0; round < FOLD_IN_ROUNDS; round++) {
      begun = thread.getCurrentThreadCpuTime();
      profiles = 0;
      for (int row = 0; row < seen.rowCount(); row += EVERY) {
        model.foldIn(seen.columnsOf(row), seen.strengthsOf(row));
        profiles++;
      }
    }
    return (thread.getCurrentThreadCpuTime() - begun) / 1e3 / profiles;
  }

  /** exp of the mean negative log-likelihood of the hidden tokens. */
  public double perplexity(TopicModel model) {
    double sum = 0;
    double tokens = 0;
    for (int row = 0; row < hidden.rowCount(); row += EVERY) {
      float[] profile = model.foldIn(seen.columnsOf(row), seen.strengthsOf(row));
      for (int position = hidden.rowStart(row); position < hidden.rowEnd(row); position++) {
        double probability = model.probability(profile, hidden.column(position));
        sum -= hidden.strength(position) * Math.log(probability);
        tokens += hidden.strength(position);
      }
    }
    return Math.exp(sum / tokens);
  }
}
