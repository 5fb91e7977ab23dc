package dev.penchant.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JobProgressTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RecordingJournal journal = new RecordingJournal();
  private final JobProgress progress =
      new JobProgress(journal, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  private void pass(long millis) {
    now = now.plus(Duration.ofMillis(millis));
  }

  @Test
  void writes_the_first_report_of_a_step_and_leaves_out_those_that_follow_quickly() {
    progress.report(1, "read", 0, "");
    pass(499);
    progress.report(1, "read", 0.1, "");
    pass(1);
    progress.report(1, "read", 0.2, "");
    progress.report(1, "read", 0.3, "");
    assertThat(journal.entries).containsExactly("1 read 0.0", "1 read 0.2");
  }

  @Test
  void steps_and_jobs_do_not_silence_each_other() {
    progress.report(1, "read", 0, "");
    progress.report(1, "train", 0, "");
    progress.report(2, "read", 0, "");
    assertThat(journal.entries).containsExactly("1 read 0.0", "1 train 0.0", "2 read 0.0");
  }

  @Test
  void always_writes_the_end_of_a_step_and_what_begins_after_it() {
    progress.report(1, "read", 0.5, "");
    progress.report(1, "read", 1, "");
    progress.report(1, "read", 0, "");
    assertThat(journal.entries).containsExactly("1 read 0.5", "1 read 1.0", "1 read 0.0");
  }

  @Test
  void a_fraction_outside_0_to_1_is_an_error() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> progress.report(1, "read", wrong, ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wrong));
    }
  }

  @Test
  void asks_for_a_stop_at_most_twice_a_second() {
    assertThat(progress.stopRequested(1)).isFalse();
    journal.stop = true;
    pass(499);
    assertThat(progress.stopRequested(1)).isFalse();
    assertThat(progress.stopRequested(2)).isTrue();
    pass(1);
    assertThat(progress.stopRequested(1)).isTrue();
    assertThat(journal.entries).containsExactly("1 stop?", "2 stop?", "1 stop?");
  }

  @Test
  void a_restarted_job_is_asked_anew() {
    journal.stop = true;
    assertThat(progress.stopRequested(1)).isTrue();
    journal.stop = false;
    progress.forget(1);
    assertThat(progress.stopRequested(1)).isFalse();
  }

  @Test
  void counts_and_rejects_only_what_there_is() {
    progress.count(1, "read", 0);
    progress.reject(1, List.of());
    progress.count(1, "read", 7);
    assertThat(journal.entries).containsExactly("1 read +7");
  }

  /** Writes down what it is asked. */
  private static final class RecordingJournal implements JobJournal {
    final List<String> entries = new ArrayList<>();
    boolean stop;

    @Override
    public void report(long jobId, String step, double fraction, String message, Instant at) {
      entries.add(jobId + " " + step + " " + fraction);
    }

    @Override
    public boolean stopRequested(long jobId) {
      entries.add(jobId + " stop?");
      return stop;
    }

    @Override
    public void count(long jobId, String counter, long amount) {
      entries.add(jobId + " " + counter + " +" + amount);
    }

    @Override
    public void reject(long jobId, List<RejectedRow> rows) {
      entries.add(jobId + " rejected " + rows.size());
    }

    @Override
    public OptionalLong open(ShopId shop, JobKind kind, String title, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean reopen(long jobId, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void executes(long jobId, long executionId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong execution(long jobId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void requestStop(long jobId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void fail(long jobId, String failure) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void failUnlessTold(long jobId, String failure) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void conclude(long jobId, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close(long jobId, JobState state, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Long> closeOrphans(Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void endStep(long jobId, String step, Instant at) {
      throw new UnsupportedOperationException();
    }
  }
}
