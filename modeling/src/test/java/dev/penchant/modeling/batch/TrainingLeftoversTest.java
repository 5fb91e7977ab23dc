package dev.penchant.modeling.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.fixture.InMemoryJobRuns;
import dev.penchant.domain.fixture.InMemoryModelVersions;
import dev.penchant.domain.fixture.InMemoryShops;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.modeling.artifact.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLeftoversTest {
  private static final ShopId SHOP = new ShopId("tea");
  private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
  private static final Instant RECENTLY = NOW.minus(Duration.ofDays(14));
  private static final Instant LONG_AGO = RECENTLY.minusSeconds(1);

  private final InMemoryShops shops = new InMemoryShops();
  private final InMemoryModelVersions versions = new InMemoryModelVersions();
  private final InMemoryJobRuns jobs = new InMemoryJobRuns();

  @TempDir Path home;
  private ModelStore store;

  @BeforeEach
  void open() {
    shops.save(new Shop(SHOP, "Tea", ShopSettings.defaults(), Instant.EPOCH));
    store = new ModelStore(home);
  }

  @Test
  void a_version_whose_training_ended_with_the_server_is_stopped_and_says_how_to_go_on()
      throws IOException {
    trained(1, ModelState.TRAINING, JobState.INTERRUPTED, NOW);
    trained(2, ModelState.TRAINING, JobState.RUNNING, NOW);
    versions.put(SHOP, 3, ModelState.TRAINING);
    trained(4, ModelState.ACTIVE, JobState.COMPLETED, NOW);

    tidy();

    assertThat(versions.of(SHOP))
        .extracting(ModelVersion::state)
        .containsExactly(
            ModelState.ACTIVE, ModelState.STOPPED, ModelState.TRAINING, ModelState.STOPPED);
    assertThat(versions.find(SHOP, 1).orElseThrow().message())
        .isEqualTo("The server ended during the training; restart its job to go on");
  }

  @Test
  void what_a_training_prepared_stays_while_it_runs_and_for_a_fortnight_after_it_was_cut_off()
      throws IOException {
    trained(1, ModelState.TRAINING, JobState.RUNNING, NOW);
    trained(2, ModelState.STOPPED, JobState.STOPPED, RECENTLY);
    trained(3, ModelState.FAILED, JobState.FAILED, RECENTLY);
    trained(4, ModelState.STOPPED, JobState.INTERRUPTED, RECENTLY);

    tidy();

    assertThat(store.staged(SHOP)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void what_a_training_prepared_goes_once_nobody_restarts_it_any_more() throws IOException {
    trained(1, ModelState.STOPPED, JobState.STOPPED, LONG_AGO);
    trained(2, ModelState.FAILED, JobState.FAILED, LONG_AGO);
    trained(3, ModelState.READY, JobState.COMPLETED, NOW);
    store.stage(SHOP, 4);

    tidy();

    assertThat(store.staged(SHOP)).isEmpty();
  }

  private void trained(long number, ModelState state, JobState job, Instant ended)
      throws IOException {
    versions.put(SHOP, number, state);
    jobs.put(number, SHOP, JobKind.TRAINING, "", job, ended);
    store.stage(SHOP, number);
  }

  private void tidy() {
    new TrainingLeftovers(shops, versions, jobs, store, Clock.fixed(NOW, ZoneOffset.UTC))
        .tidy(null);
  }
}
