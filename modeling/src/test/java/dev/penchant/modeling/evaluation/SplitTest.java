package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.Logs;
import dev.penchant.modeling.dataset.UserHistory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();

  @Test
  void leave_one_out_asks_for_the_last_two_events_and_trains_on_the_rest() {
    BehaviourDataset dataset =
        Logs.purchases("ann a 1", "ann b 2", "ann c 3", "ann d 4", "bob a 1", "bob b 2");

    EvaluationSplit split = LeaveOneOut.split(dataset);

    assertThat(items(dataset, split.fit().history(0))).isEqualTo("ab");
    assertThat(items(dataset, split.refit().history(0))).isEqualTo("abc");
    RankingCase validation = split.validation().get(0);
    assertThat(items(dataset, validation.history())).isEqualTo("ab");
    assertThat(dataset.items().id(validation.relevant()[0])).isEqualTo("c");
    RankingCase test = split.test().get(0);
    assertThat(items(dataset, test.history())).isEqualTo("abc");
    assertThat(dataset.items().id(test.relevant()[0])).isEqualTo("d");
  }

  @Test
  void users_of_two_events_train_but_are_not_asked() {
    BehaviourDataset dataset = Logs.purchases("bob a 1", "bob b 2");

    EvaluationSplit split = LeaveOneOut.split(dataset);

    assertThat(split.test()).isEmpty();
    assertThat(split.fit().eventCount()).isEqualTo(2);
  }

  @Test
  void a_time_split_asks_those_with_a_past_about_their_future() {
    BehaviourDataset dataset =
        Logs.purchases(
            "ann a 1", "ann b 10", "ann c 20", "ann b 25", "new a 12", "new c 21", "old a 2");

    EvaluationSplit split = timeSplit(10, 20, 30).split(dataset, STRENGTHS);

    assertThat(split.fit().eventCount()).isEqualTo(2);
    assertThat(split.validation()).hasSize(1);
    assertThat(dataset.items().id(split.validation().get(0).relevant()[0])).isEqualTo("b");
    assertThat(split.test()).extracting(RankingCase::user).containsExactly(0, 1);
    assertThat(items(dataset, split.test().get(0).history())).isEqualTo("ab");
    assertThat(split.test().get(0).relevant()).containsExactly(1, 2);
    assertThat(split.test().get(0).history().asOf()).isEqualTo(20);
  }

  @Test
  void no_part_sees_what_comes_after_it() {
    BehaviourDataset dataset = Logs.walks(40, 12, 30, 3);

    EvaluationSplit split = timeSplit(1_000, 2_000, 2_500).split(dataset, STRENGTHS);

    assertThat(latest(split.fit())).isLessThan(1_000);
    assertThat(latest(split.refit())).isLessThan(2_000);
    assertThat(split.validation())
        .allSatisfy(question -> assertThat(latest(question.history())).isLessThan(1_000));
    assertThat(split.test())
        .hasSize(40)
        .allSatisfy(question -> assertThat(latest(question.history())).isLessThan(2_000));
  }

  @Test
  void a_dislike_is_no_turn_to_an_item() {
    BehaviourDataset dataset =
        BehaviourDataset.builder()
            .add("ann", "a", EventType.PURCHASE, 1, Float.NaN)
            .add("ann", "b", EventType.DISLIKE, 25, Float.NaN)
            .build();

    assertThat(timeSplit(10, 20, 30).split(dataset, STRENGTHS).test()).isEmpty();
  }

  @Test
  void refuses_what_cannot_be_split_by_time() {
    BehaviourDataset ordered =
        BehaviourDataset.builder()
            .withoutTimes()
            .add("ann", "a", EventType.PURCHASE, 1, Float.NaN)
            .build();

    assertThatThrownBy(() -> timeSplit(1, 2, 3).split(ordered, STRENGTHS))
        .hasMessageContaining("use leave-one-out");
    assertThatThrownBy(() -> timeSplit(2, 2, 3)).hasMessageContaining("validate < test < end");
  }

  private static TimeSplit timeSplit(long validate, long test, long end) {
    List<Instant> moments =
        List.of(validate, test, end).stream().map(Instant::ofEpochSecond).toList();
    return new TimeSplit(moments.get(0), moments.get(1), moments.get(2));
  }

  private static long latest(UserHistory history) {
    return history.isEmpty() ? Long.MIN_VALUE : history.time(history.length() - 1);
  }

  private static long latest(BehaviourDataset dataset) {
    return dataset.lastTime();
  }

  private static String items(BehaviourDataset dataset, UserHistory history) {
    StringBuilder ids = new StringBuilder();
    for (int position = 0; position < history.length(); position++) {
      ids.append(dataset.items().id(history.item(position)));
    }
    return ids.toString();
  }
}
