package dev.penchant.modeling.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.fixture.InMemoryJobRuns;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.training.TrainingRefused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A heap of 1,000 MB, of which 700 may go into trainings; each shop's takes 400. */
class TrainingMemoryTest {
  private static final long MEGABYTE = 1L << 20;
  private static final ShopId TEA = new ShopId("tea");
  private static final ShopId TOYS = new ShopId("toys");

  private final InMemoryJobRuns jobs = new InMemoryJobRuns();
  private final TrainingMemory memory =
      new TrainingMemory(shop -> 400 * MEGABYTE, jobs, 1_000 * MEGABYTE);

  @Test
  void a_training_that_fits_alone_is_refused_beside_another_and_let_in_when_that_is_done() {
    runs(TEA, 1);
    runs(TOYS, 2);
    memory.require(TEA, 1);

    assertThatThrownBy(() -> memory.require(TOYS, 2))
        .isInstanceOf(TrainingRefused.class)
        .hasMessageContaining("needs about 400 MB of memory beside 400 MB of the trainings")
        .hasMessageContaining("at most 700 MB")
        .hasMessageContaining("or wait until those are done");

    jobs.put(1, TEA, JobKind.TRAINING, "", JobState.COMPLETED, Instant.EPOCH);
    assertThatCode(() -> memory.require(TOYS, 2)).doesNotThrowAnyException();
  }

  @Test
  void each_step_of_a_training_that_was_let_in_goes_on() {
    runs(TEA, 1);
    memory.require(TEA, 1);

    assertThatCode(() -> memory.require(TEA, 1)).doesNotThrowAnyException();
  }

  @Test
  void a_restarted_training_has_to_ask_again() {
    runs(TEA, 1);
    runs(TOYS, 2);
    memory.require(TEA, 1);
    memory.release(1);
    memory.require(TOYS, 2);

    assertThatThrownBy(() -> memory.require(TEA, 1)).isInstanceOf(TrainingRefused.class);
  }

  @Test
  void a_training_too_big_for_the_heap_is_told_which_heap_would_do() {
    TrainingMemory small = new TrainingMemory(shop -> 400 * MEGABYTE, jobs, 500 * MEGABYTE);

    assertThatThrownBy(() -> small.require(TEA, 1))
        .hasMessageContaining("-Xmx572m or more, then train again");
  }

  private void runs(ShopId shop, long job) {
    jobs.put(job, shop, JobKind.TRAINING, "", JobState.RUNNING, Instant.EPOCH);
  }
}
