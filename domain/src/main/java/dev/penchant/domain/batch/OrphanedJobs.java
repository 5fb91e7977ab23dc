package dev.penchant.domain.batch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** At start-up, ends the jobs that a killed server left running, so that they can be restarted. */
@ApplicationScoped
class OrphanedJobs {
  private static final Logger LOGGER = Logger.getLogger(OrphanedJobs.class.getName());

  private final JobJournal journal;
  private final Clock clock;

  @Inject
  OrphanedJobs(JobJournal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  void close(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup event) {
    List<Long> orphans = journal.closeOrphans(clock.instant());
    if (!orphans.isEmpty()) {
      LOGGER.log(
          Level.INFO,
          "The server ended while jobs {0} ran; they are marked as interrupted and can be restarted",
          orphans);
    }
  }
}
