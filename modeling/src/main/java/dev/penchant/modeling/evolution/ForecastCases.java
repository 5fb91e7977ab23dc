package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.ForecastEvaluation;
import dev.penchant.modeling.evaluation.ForecastEvaluation.ItemLikelihood;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * The users of whom one period can be foretold and checked: they have events before it and in it.
 * Items that nobody had turned to before it are left out: no forecast from behaviour can know them.
 * Immutable.
 */
public final class ForecastCases {
  private static final int BLOCK_CASES = 32;

  private final PeriodDocuments documents;
  private final int period;
  private final int[] users;
  private final int[] targets;
  private final boolean[] known;

  private ForecastCases(
      PeriodDocuments documents, int period, int[] users, int[] targets, boolean[] known) {
    this.documents = documents;
    this.period = period;
    this.users = users;
    this.targets = targets;
    this.known = known;
  }

  /** All cases of the period. */
  public static ForecastCases of(PeriodDocuments documents, int period) {
    int[] users = new int[documents.userCount()];
    int[] targets = new int[documents.userCount()];
    boolean[] known = documents.itemsBefore(period);
    int count = 0;
    for (int user = 0; user < documents.userCount(); user++) {
      int target = documents.endBefore(user, period);
      if (target > documents.start(user)
          && target < documents.end(user)
          && documents.period(target) == period
          && holdsAny(documents, target, known)) {
        users[count] = user;
        targets[count++] = target;
      }
    }
    return new ForecastCases(
        documents, period, Arrays.copyOf(users, count), Arrays.copyOf(targets, count), known);
  }

  private static boolean holdsAny(PeriodDocuments documents, int document, boolean[] known) {
    for (int at = documents.itemStart(document); at < documents.itemEnd(document); at++) {
      if (known[documents.item(at)]) {
        return true;
      }
    }
    return false;
  }

  /** Something that foretells profiles; called by several threads. */
  @FunctionalInterface
  public interface Forecaster {
    /** A distribution over topics for the period, from what lies before it. */
    float[] forecast(int user, int period);
  }

  /** At most so many cases, evenly spread over the users. */
  public ForecastCases sample(int maximum) {
    if (users.length <= maximum) {
      return this;
    }
    int[] someUsers = new int[maximum];
    int[] someTargets = new int[maximum];
    for (int index = 0; index < maximum; index++) {
      int from = (int) ((long) index * users.length / maximum);
      someUsers[index] = users[from];
      someTargets[index] = targets[from];
    }
    return new ForecastCases(documents, period, someUsers, someTargets, known);
  }

  public int size() {
    return users.length;
  }

  public int period() {
    return period;
  }

  public int user(int index) {
    return users[index];
  }

  /** The document of the case's user in the period. */
  public int target(int index) {
    return targets[index];
  }

  /** The events to be foretold. */
  public long eventCount() {
    long count = 0;
    for (int index = 0; index < targets.length; index++) {
      for (float times : counts(index)) {
        count += (long) times;
      }
    }
    return count;
  }

  /** The distinct known items of the case's period, ascending. */
  public int[] items(int index) {
    int[] items = documents.items(targets[index]);
    return Arrays.stream(items).filter(item -> known[item]).toArray();
  }

  /** How often each, in the order of {@link #items}. */
  public float[] counts(int index) {
    int start = documents.itemStart(targets[index]);
    int end = documents.itemEnd(targets[index]);
    float[] counts = new float[end - start];
    int kept = 0;
    for (int at = start; at < end; at++) {
      if (known[documents.item(at)]) {
        counts[kept++] = documents.count(at);
      }
    }
    return Arrays.copyOf(counts, kept);
  }

  /** The forecast of each case. */
  public float[][] forecasts(Forecaster forecaster, int threads, Progress progress) {
    float[][] forecasts = new float[users.length][];
    try (Workers workers = new Workers(threads)) {
      workers.run(
          (users.length + BLOCK_CASES - 1) / BLOCK_CASES,
          (block, worker) -> {
            int end = Math.min(users.length, (block + 1) * BLOCK_CASES);
            for (int index = block * BLOCK_CASES; index < end; index++) {
              forecasts[index] = forecaster.forecast(users[index], period);
            }
          },
          progress);
    }
    return forecasts;
  }

  /**
   * Measures how likely forecasts make what the users did in the period.
   *
   * @param forecasts one a case
   */
  public ForecastEvaluation evaluate(ItemLikelihood topics, float[][] forecasts) {
    ForecastEvaluation evaluation = new ForecastEvaluation(topics, users.length);
    for (int index = 0; index < users.length; index++) {
      evaluation.add(index, forecasts[index], items(index), counts(index));
    }
    return evaluation;
  }

  /** The same with the forecasts made on the way. */
  public ForecastEvaluation evaluate(
      ItemLikelihood topics, Forecaster forecaster, int threads, Progress progress) {
    return evaluate(topics, forecasts(forecaster, threads, progress));
  }
}
