package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One timeline for all users: fit before {@code validate}, validate until {@code test}, test until
 * {@code end}. No model sees an event later than the first one it is asked about. A user is asked
 * if events precede the part and some fall in it.
 *
 * @param validate where the validation part begins
 * @param test where it ends and the test part begins
 * @param end where the test part ends, exclusive
 */
public record TimeSplit(Instant validate, Instant test, Instant end) {
  public TimeSplit {
    Objects.requireNonNull(validate, "validate");
    if (!validate.isBefore(test) || !test.isBefore(end)) {
      throw new IllegalArgumentException(
          "a time split needs validate < test < end, but has %s, %s, %s"
              .formatted(validate, test, end));
    }
  }

  /**
   * Cuts the dataset.
   *
   * @param strengths an event counts as a turn to its item if its strength is above 0
   * @throws IllegalArgumentException if the dataset has no times
   */
  public EvaluationSplit split(BehaviourDataset dataset, EventStrengths strengths) {
    if (!dataset.timed()) {
      throw new IllegalArgumentException(
          "the data has no times, so it cannot be split by time; use leave-one-out");
    }
    BehaviourDataset fit = dataset.before(validate.getEpochSecond());
    BehaviourDataset refit = dataset.before(test.getEpochSecond());
    return new EvaluationSplit(
        fit,
        questions(
            fit,
            dataset.between(validate.getEpochSecond(), test.getEpochSecond()),
            validate,
            strengths),
        refit,
        questions(
            refit, dataset.between(test.getEpochSecond(), end.getEpochSecond()), test, strengths));
  }

  private static List<RankingCase> questions(
      BehaviourDataset known, BehaviourDataset asked, Instant asOf, EventStrengths strengths) {
    List<RankingCase> cases = new ArrayList<>();
    for (int user = 0; user < known.userCount(); user++) {
      UserHistory history = known.history(user);
      int[] relevant = asked.history(user).itemsAbove(0, strengths);
      if (!history.isEmpty() && relevant.length > 0) {
        cases.add(new RankingCase(user, history.asOf(asOf.getEpochSecond()), relevant));
      }
    }
    return cases;
  }
}
