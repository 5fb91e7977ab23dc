package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * The protocol of the sequential-recommendation literature: each user's last event is the test, the
 * one before it the validation, the rest is for training. It mixes the times of different users,
 * which {@link TimeSplit} does not; use it to stand beside published figures. Users of fewer than
 * three events are for training only.
 */
public final class LeaveOneOut {
  private static final int LEAST_EVENTS = 3;

  private LeaveOneOut() {}

  /** Cuts every history by its length, so that a log without times will do. */
  public static EvaluationSplit split(BehaviourDataset dataset) {
    List<RankingCase> validation = new ArrayList<>();
    List<RankingCase> test = new ArrayList<>();
    int[] fitLengths = new int[dataset.userCount()];
    int[] refitLengths = new int[dataset.userCount()];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory all = dataset.history(user);
      int length = all.length();
      boolean asked = length >= LEAST_EVENTS;
      fitLengths[user] = asked ? length - 2 : length;
      refitLengths[user] = asked ? length - 1 : length;
      if (asked) {
        validation.add(question(user, all, length - 2));
        test.add(question(user, all, length - 1));
      }
    }
    return new EvaluationSplit(
        dataset.first(fitLengths), validation, dataset.first(refitLengths), test);
  }

  /**
   * The dataset without the last event of each user: a model trained on it is as far behind a
   * history of all as a model that is not refitted is behind the test's.
   */
  public static BehaviourDataset oneBehind(BehaviourDataset dataset) {
    int[] lengths = new int[dataset.userCount()];
    for (int user = 0; user < lengths.length; user++) {
      lengths[user] = Math.max(0, dataset.history(user).length() - 1);
    }
    return dataset.first(lengths);
  }

  private static RankingCase question(int user, UserHistory all, int position) {
    UserHistory known = all.first(position).asOf(all.time(position));
    return new RankingCase(user, known, new int[] {all.item(position)});
  }
}
