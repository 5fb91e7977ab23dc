package dev.penchant.domain.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

  void close(@Observes @Initialized(ApplicationScoped.class) Object started) {
    List<Long> orphans = journal.closeOrphans(clock.instant());
    if (!orphans.isEmpty()) {
      LOGGER.log(
          Level.INFO,
          "The server ended while jobs {0} ran; they are marked as interrupted and can be restarted",
          orphans);
    }
  }
}
