package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.batch.JobJournal;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.JobStep;
import dev.penchant.domain.job.RejectedRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class JobsContract extends StoreContract {
  private static final Instant T0 = TestStore.NOW;

  private final JobRuns jobs = store.jobRuns();
  private final JobJournal journal = store.jobJournal("main");

  JobsContract(TestStore store) {
    super(store);
  }

  private long open(JobKind kind) {
    return journal.open(shop, kind, "orders.csv", T0).orElseThrow();
  }

  private JobRun job(long id) {
    return jobs.find(shop, id).orElseThrow();
  }

  @Test
  void a_new_job_runs_from_its_start() {
    long id = open(JobKind.IMPORT);
    assertThat(job(id))
        .isEqualTo(
            new JobRun(
                id,
                shop,
                JobKind.IMPORT,
                "orders.csv",
                JobState.RUNNING,
                List.of(),
                Map.of(),
                "",
                T0,
                Optional.empty()));
    assertThat(jobs.running(shop, JobKind.IMPORT)).map(JobRun::id).contains(id);
  }

  @Test
  void jobs_that_ended_long_ago_are_told_from_those_that_did_lately_or_run() {
    long old = open(JobKind.IMPORT);
    journal.close(old, JobState.FAILED, T0);
    long late = open(JobKind.IMPORT);
    journal.close(late, JobState.STOPPED, T0.plusSeconds(60));
    long running = open(JobKind.IMPORT);
    open(JobKind.TRAINING);
    journal.open(otherShop, JobKind.IMPORT, "other shop", T0);

    assertThat(jobs.runningOrEndedSince(shop, JobKind.IMPORT, T0.plusSeconds(1)))
        .extracting(JobRun::id)
        .containsExactly(running, late);
    assertThat(jobs.runningOrEndedSince(shop, JobKind.IMPORT, T0))
        .extracting(JobRun::id)
        .containsExactly(running, late, old);
  }

  @Test
  void only_one_job_of_a_kind_runs_in_a_shop() {
    long first = open(JobKind.IMPORT);
    assertThat(journal.open(shop, JobKind.IMPORT, "again", T0)).isEmpty();
    assertThat(journal.open(shop, JobKind.TRAINING, "other kind", T0)).isPresent();
    assertThat(journal.open(otherShop, JobKind.IMPORT, "other shop", T0)).isPresent();
    journal.close(first, JobState.COMPLETED, T0);
    assertThat(journal.open(shop, JobKind.IMPORT, "next", T0)).isPresent();
  }

  @Test
  void of_many_starts_at_once_one_wins() throws Exception {
    int rivals = 8;
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(rivals);
    try {
      Callable<OptionalLong> start =
          () -> {
            go.await();
            return journal.open(shop, JobKind.TRAINING, "", T0);
          };
      List<Future<OptionalLong>> starts =
          IntStream.range(0, rivals).mapToObj(rival -> threads.submit(start)).toList();
      go.countDown();
      int won = 0;
      for (Future<OptionalLong> result : starts) {
        won += result.get().isPresent() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
    assertThat(jobs.count(shop)).isEqualTo(1);
  }

  @Test
  void steps_stand_in_the_order_they_began() {
    long id = open(JobKind.TRAINING);
    journal.report(id, "read", 0, "", T0);
    journal.report(id, "factorize", 0.25, "pass 3 of 12", T0.plusSeconds(1));
    journal.report(id, "read", 1, "5 events", T0.plusSeconds(2));
    assertThat(job(id).steps())
        .containsExactly(
            new JobStep("read", 1, "5 events", T0, Optional.of(T0.plusSeconds(2))),
            new JobStep("factorize", 0.25, "pass 3 of 12", T0.plusSeconds(1), Optional.empty()));
  }

  @Test
  void a_step_that_ended_begins_anew_with_a_lower_fraction() {
    long id = open(JobKind.TRAINING);
    journal.report(id, "read", 0.5, "", T0);
    journal.endStep(id, "read", T0.plusSeconds(1));
    journal.endStep(id, "read", T0.plusSeconds(2));
    assertThat(job(id).steps().get(0).endedAt()).contains(T0.plusSeconds(1));
    journal.report(id, "read", 0.1, "again", T0.plusSeconds(9));
    assertThat(job(id).steps())
        .containsExactly(new JobStep("read", 0.1, "again", T0.plusSeconds(9), Optional.empty()));
  }

  @Test
  void counters_and_rejected_rows_go_with_the_callers_transaction() {
    long id = open(JobKind.IMPORT);
    RejectedRow row = new RejectedRow(7, "no-customer", "give a customer", "x,y");
    store.inTransaction(
        () -> {
          journal.count(id, "read", 100);
          journal.count(id, "read", 20);
          journal.reject(id, List.of(row));
        });
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      journal.count(id, "read", 1_000);
                      journal.reject(id, List.of(row));
                      throw new IllegalStateException("chunk failed");
                    }))
        .hasMessage("chunk failed");
    assertThat(job(id).counters()).isEqualTo(Map.of("read", 120L));
    assertThat(jobs.rejectedRows(shop, id, 0, 10)).containsExactly(row);
    assertThat(jobs.rejectedRowCount(shop, id)).isEqualTo(1);
  }

  @Test
  void progress_is_seen_while_the_chunks_transaction_is_open() {
    long id = open(JobKind.IMPORT);
    store.inTransaction(
        () -> {
          journal.count(id, "read", 5);
          journal.reject(id, List.of(new RejectedRow(1, "r", "m", "x")));
          journal.report(id, "import", 0.5, "half", T0);
          journal.conclude(id, "so far so good");
          journal.requestStop(id);
          JobRun seen = store.inTransaction(() -> job(id));
          assertThat(seen.steps()).hasSize(1);
          assertThat(seen.counters()).isEmpty();
          assertThat(seen.state()).isEqualTo(JobState.STOPPING);
        });
    assertThat(job(id).counters()).isEqualTo(Map.of("read", 5L));
  }

  @Test
  void rejected_rows_come_by_line_in_pages_and_are_cut() {
    long id = open(JobKind.IMPORT);
    List<RejectedRow> rows =
        IntStream.rangeClosed(1, 600)
            .mapToObj(line -> new RejectedRow(601 - line, "bad", "m", "ü".repeat(1_500)))
            .toList();
    journal.reject(id, rows);
    List<RejectedRow> page = jobs.rejectedRows(shop, id, 10, 3);
    assertThat(page).extracting(RejectedRow::line).containsExactly(11L, 12L, 13L);
    assertThat(page.get(0).row()).hasSize(1_000).endsWith("ü…");
  }

  @Test
  void a_stop_is_seen_until_the_job_ends() {
    long id = open(JobKind.TRAINING);
    assertThat(journal.stopRequested(id)).isFalse();
    journal.requestStop(id);
    assertThat(journal.stopRequested(id)).isTrue();
    assertThat(job(id).state()).isEqualTo(JobState.STOPPING);
    journal.close(id, JobState.STOPPED, T0.plusSeconds(3));
    journal.requestStop(id);
    journal.close(id, JobState.COMPLETED, T0.plusSeconds(4));
    assertThat(job(id).state()).isEqualTo(JobState.STOPPED);
    assertThat(job(id).endedAt()).contains(T0.plusSeconds(3));
  }

  @Test
  void a_reopened_job_runs_under_its_id_without_its_old_failure() {
    long id = open(JobKind.TRAINING);
    journal.executes(id, 77);
    journal.conclude(id, "3 topics");
    journal.fail(id, "disk full");
    journal.close(id, JobState.FAILED, T0.plusSeconds(1));
    assertThat(job(id).message()).isEqualTo("disk full");

    assertThat(journal.reopen(id, T0.plusSeconds(2))).isTrue();
    assertThat(journal.reopen(id, T0.plusSeconds(2))).isFalse();
    JobRun again = job(id);
    assertThat(again.state()).isEqualTo(JobState.RUNNING);
    assertThat(again.message()).isEqualTo("3 topics");
    assertThat(again.endedAt()).isEmpty();
    assertThat(journal.execution(id)).hasValue(77);
  }

  @Test
  void the_reason_that_was_told_first_stands() {
    long id = open(JobKind.IMPORT);
    journal.fail(id, "disk full");
    journal.failUnlessTold(id, "unexpected");
    journal.close(id, JobState.FAILED, T0);
    assertThat(job(id).message()).isEqualTo("disk full");

    long untold = open(JobKind.IMPORT);
    journal.failUnlessTold(untold, "unexpected");
    journal.close(untold, JobState.FAILED, T0);
    assertThat(job(untold).message()).isEqualTo("unexpected");
  }

  @Test
  void a_job_is_not_reopened_beside_another_of_its_kind() {
    long first = open(JobKind.IMPORT);
    journal.close(first, JobState.FAILED, T0);
    long second = open(JobKind.IMPORT);
    assertThat(journal.reopen(first, T0)).isFalse();
    assertThat(job(first).state()).isEqualTo(JobState.FAILED);
    assertThat(job(second).state()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void a_starting_server_interrupts_its_own_orphans_only() {
    JobJournal killed = store.jobJournal("killed-" + shop);
    JobJournal alive = store.jobJournal("alive-" + shop);
    long orphan = killed.open(shop, JobKind.IMPORT, "", T0).orElseThrow();
    long running = alive.open(shop, JobKind.TRAINING, "", T0).orElseThrow();
    assertThat(killed.closeOrphans(T0.plusSeconds(60))).containsExactly(orphan);
    assertThat(killed.closeOrphans(T0.plusSeconds(60))).isEmpty();
    assertThat(job(orphan).state()).isEqualTo(JobState.INTERRUPTED);
    assertThat(job(orphan).endedAt()).contains(T0.plusSeconds(60));
    assertThat(job(running).state()).isEqualTo(JobState.RUNNING);
    assertThat(killed.open(shop, JobKind.IMPORT, "next", T0)).isPresent();
  }

  @Test
  void jobs_are_listed_newest_first_in_pages() {
    long first = open(JobKind.IMPORT);
    journal.close(first, JobState.COMPLETED, T0);
    long second = open(JobKind.IMPORT);
    long third = open(JobKind.TRAINING);
    assertThat(jobs.of(shop, 0, 2)).extracting(JobRun::id).containsExactly(third, second);
    assertThat(jobs.of(shop, 2, 2)).extracting(JobRun::id).containsExactly(first);
    assertThat(jobs.count(shop)).isEqualTo(3);
  }

  @Test
  void another_shop_sees_nothing() {
    long id = open(JobKind.IMPORT);
    journal.reject(id, List.of(new RejectedRow(1, "r", "m", "x")));
    assertThat(jobs.find(otherShop, id)).isEmpty();
    assertThat(jobs.of(otherShop, 0, 10)).isEmpty();
    assertThat(jobs.count(otherShop)).isZero();
    assertThat(jobs.running(otherShop, JobKind.IMPORT)).isEmpty();
    assertThat(jobs.rejectedRows(otherShop, id, 0, 10)).isEmpty();
    assertThat(jobs.rejectedRowCount(otherShop, id)).isZero();
  }
}
