package dev.penchant.modeling.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.training.TrainingRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A heap of 1,000 MB, of which 700 may go into trainings; each shop's takes 400. */
class TrainingMemoryTest {
  private static final long MEGABYTE = 1L << 20;
  private static final ShopId TEA = new ShopId("tea");
  private static final ShopId TOYS = new ShopId("toys");

  private final RunningJobs jobs = new RunningJobs();
  private final TrainingMemory memory =
      new TrainingMemory(shop -> 400 * MEGABYTE, jobs, 1_000 * MEGABYTE);

  @Test
  void a_training_that_fits_alone_is_refused_beside_another_and_let_in_when_that_is_done() {
    jobs.run(TEA, 1);
    jobs.run(TOYS, 2);
    memory.require(TEA, 1);

    assertThatThrownBy(() -> memory.require(TOYS, 2))
        .isInstanceOf(TrainingRefused.class)
        .hasMessageContaining("needs about 400 MB of memory beside 400 MB of the trainings")
        .hasMessageContaining("at most 700 MB")
        .hasMessageContaining("or wait until those are done");

    jobs.end(TEA);
    assertThatCode(() -> memory.require(TOYS, 2)).doesNotThrowAnyException();
  }

  @Test
  void each_step_of_a_training_that_was_let_in_goes_on() {
    jobs.run(TEA, 1);
    memory.require(TEA, 1);

    assertThatCode(() -> memory.require(TEA, 1)).doesNotThrowAnyException();
  }

  @Test
  void a_restarted_training_has_to_ask_again() {
    jobs.run(TEA, 1);
    jobs.run(TOYS, 2);
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

  /** The trainings that run, one a shop. */
  private static final class RunningJobs implements JobRuns {
    private final Map<ShopId, Long> running = new HashMap<>();

    void run(ShopId shop, long id) {
      running.put(shop, id);
    }

    void end(ShopId shop) {
      running.remove(shop);
    }

    @Override
    public Optional<JobRun> running(ShopId shop, JobKind kind) {
      return Optional.ofNullable(running.get(shop))
          .map(
              id ->
                  new JobRun(
                      id,
                      shop,
                      kind,
                      "",
                      JobState.RUNNING,
                      List.of(),
                      Map.of(),
                      "",
                      Instant.EPOCH,
                      Optional.empty()));
    }

    @Override
    public Optional<JobRun> find(ShopId shop, long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<JobRun> of(ShopId shop, int offset, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long count(ShopId shop) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<JobRun> runningOrEndedSince(ShopId shop, JobKind kind, Instant since) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RejectedRow> rejectedRows(ShopId shop, long jobId, int offset, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long rejectedRowCount(ShopId shop, long jobId) {
      throw new UnsupportedOperationException();
    }
  }
}
