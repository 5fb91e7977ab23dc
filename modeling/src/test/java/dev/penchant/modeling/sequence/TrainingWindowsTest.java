package dev.penchant.modeling.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingWindowsTest {
  /** Users of 7, 2 and 1 events. */
  private static final ItemSequences SEQUENCES =
      new ItemSequences(5, new int[] {0, 7, 9, 10}, new int[] {0, 1, 2, 3, 4, 0, 1, 2, 3, 4});

  @Test
  void every_event_but_the_first_of_a_user_is_a_target_once() {
    TrainingWindows windows = TrainingWindows.of(SEQUENCES, 4, 0, 1);

    // item 0 begins user 0, item 2 user 1, item 4 user 2
    assertThat(windows.targetCounts()).containsExactly(1, 2, 1, 2, 1);
    assertThat(windows.count()).isEqualTo(3);
  }

  @Test
  void the_last_event_of_a_held_out_user_is_no_target() {
    TrainingWindows windows = TrainingWindows.of(SEQUENCES, 10, 3, 1);

    assertThat(windows.heldOutUsers()).containsExactly(0, 1);
    assertThat(windows.count()).isEqualTo(1);
    assertThat(windows.length(0)).isEqualTo(6);
  }

  @Test
  void batches_hold_every_window_once_and_like_lengths_together() {
    int users = 57;
    int[] starts = new int[users + 1];
    for (int user = 0; user < users; user++) {
      starts[user + 1] = starts[user] + 2 + user % 9;
    }
    TrainingWindows windows =
        TrainingWindows.of(new ItemSequences(1, starts, new int[starts[users]]), 20, 0, 1);

    int[][] batches = windows.batches(8, new SplittableRandom(1));

    assertThat(Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted().toArray())
        .containsExactly(java.util.stream.IntStream.range(0, users).toArray());
    for (int[] batch : batches) {
      int shortest = Arrays.stream(batch).map(windows::length).min().orElseThrow();
      int longest = Arrays.stream(batch).map(windows::length).max().orElseThrow();
      assertThat(longest - shortest).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void a_batch_is_padded_behind_and_asks_only_real_places() {
    TrainingWindows windows = TrainingWindows.of(SEQUENCES, 10, 0, 1);
    SequenceBatch batch = SequenceBatch.of(windows, new int[] {1, 0}, 0, new SplittableRandom(1));

    assertThat(batch.steps()).isEqualTo(6);
    assertThat(batch.places()).containsExactly(0, 6, 7, 8, 9, 10, 11);
    assertThat(batch.targets()).containsExactly(3, 1, 2, 3, 4, 0, 1);
    assertThat(Arrays.copyOfRange(batch.items(), 6, 12)).containsExactly(0, 1, 2, 3, 4, 0);
  }
}
