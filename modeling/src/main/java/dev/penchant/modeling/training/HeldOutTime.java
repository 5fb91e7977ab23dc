package dev.penchant.modeling.training;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.TimeSplit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the log, held out: a test part, and a validation part of the same length before it.
 *
 * @param period where the parts lie
 * @param split the events and questions
 */
record HeldOutTime(TimeSplit period, EvaluationSplit split) {
  /** Of the log's span: long enough for many users to return, short enough to be like tomorrow. */
  private static final double[] SHARES = {0.065, 0.13, 0.2};

  private static final List<Integer> CUTOFFS = List.of(10, 20);
  private static final int ENOUGH_CASES = 100;

  /** More would not move the means, only take longer. */
  private static final int MAXIMUM_CASES = 2_000;

  /** Enough to tell a good blend from a bad one, however large the catalog. */
  private static final int MINIMUM_CASES = 500;

  /** Every case scores all items, a dozen times over: with many items fewer cases are asked. */
  private static final long MAXIMUM_SCORES = 100_000_000;

  /**
   * Holds out the shortest share of the span that asks enough users; the longest if none does.
   *
   * @param dataset with times
   */
  static HeldOutTime of(BehaviourDataset dataset, EventStrengths strengths) {
    HeldOutTime heldOut = of(dataset, strengths, SHARES[0]);
    for (int share = 1; share < SHARES.length && !heldOut.asksEnough(); share++) {
      heldOut = of(dataset, strengths, SHARES[share]);
    }
    return heldOut;
  }

  private static HeldOutTime of(BehaviourDataset dataset, EventStrengths strengths, double share) {
    Instant end = Instant.ofEpochSecond(dataset.lastTime() + 1);
    long span = dataset.lastTime() + 1 - dataset.firstTime();
    Duration length = Duration.ofSeconds(Math.max(1, Math.round(span * share)));
    Instant test = end.minus(length);
    TimeSplit period = new TimeSplit(test.minus(length), test, end);
    EvaluationSplit whole = period.split(dataset, strengths);
    return new HeldOutTime(
        period,
        new EvaluationSplit(
            whole.fit(),
            sample(whole.validation(), dataset.itemCount()),
            whole.refit(),
            sample(whole.test(), dataset.itemCount())));
  }

  private boolean asksEnough() {
    return split.validation().size() >= ENOUGH_CASES && split.test().size() >= ENOUGH_CASES;
  }

  /** As many of the cases, evenly spread, as can be asked of a catalog of this size. */
  static List<RankingCase> sample(List<RankingCase> cases, int itemCount) {
    int most =
        (int)
            Math.max(
                MINIMUM_CASES, Math.min(MAXIMUM_CASES, MAXIMUM_SCORES / Math.max(1, itemCount)));
    if (cases.size() <= most) {
      return cases;
    }
    List<RankingCase> some = new ArrayList<>(most);
    for (int index = 0; index < most; index++) {
      some.add(cases.get((int) ((long) index * cases.size() / most)));
    }
    return some;
  }

  /** How the questions of either part are asked. */
  static EvaluationSettings asked(SeenItems seenItems, TrainingRun run) {
    return new EvaluationSettings(CUTOFFS, seenItems, run.threads(), run.seed());
  }
}
