package dev.penchant.ingestion.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleUploadsTest {
  private static final ShopId SHOP = new ShopId("tea");

  /** Files are written now; the rules look back from a day later. */
  private static final Instant TOMORROW = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));

  private final Imports imports = new Imports();
  @TempDir Path home;

  @Test
  void the_file_of_an_import_that_runs_or_can_be_restarted_stays() {
    for (JobState state :
        List.of(JobState.RUNNING, JobState.STOPPED, JobState.FAILED, JobState.INTERRUPTED)) {
      imports.add(
          imports.all.size() + 1, "may.csv", state, TOMORROW.minus(Duration.ofDays(13)), keep());
    }

    discardAt(TOMORROW);

    assertThat(files()).hasSize(4);
  }

  @Test
  void a_file_goes_when_its_import_cannot_be_restarted_any_more() {
    imports.add(1, "may.csv", JobState.FAILED, TOMORROW.minus(Duration.ofDays(15)), keep());
    imports.add(2, "june.csv", JobState.COMPLETED, TOMORROW.minusSeconds(60), keep());

    discardAt(TOMORROW);

    assertThat(files()).isEmpty();
  }

  @Test
  void a_file_goes_when_one_of_its_name_was_imported_since() {
    imports.add(1, "may.csv", JobState.FAILED, TOMORROW, keep());
    String other = keep();
    imports.add(2, "june.csv", JobState.FAILED, TOMORROW, other);
    imports.add(3, "may.csv", JobState.COMPLETED, TOMORROW, "gone already");

    discardAt(TOMORROW);

    assertThat(files()).containsExactly(other);
  }

  @Test
  void a_file_whose_import_came_before_the_failed_one_does_not_replace_it() {
    imports.add(3, "may.csv", JobState.COMPLETED, TOMORROW, "gone already");
    imports.add(4, "may.csv", JobState.FAILED, TOMORROW, keep());

    discardAt(TOMORROW);

    assertThat(files()).hasSize(1);
  }

  @Test
  void a_file_that_no_import_knows_of_goes_but_not_while_it_may_be_arriving() {
    keep();

    discardAt(Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(59)));
    assertThat(files()).hasSize(1);

    discardAt(TOMORROW);
    assertThat(files()).isEmpty();
  }

  private void discardAt(Instant now) {
    new StaleUploads(
            new OneShop(), imports, imports.control(), uploads(), Clock.fixed(now, ZoneOffset.UTC))
        .discard();
  }

  private String keep() {
    return uploads().keep(new ByteArrayInputStream(new byte[] {1}));
  }

  private Uploads uploads() {
    return new Uploads(home.toString());
  }

  private List<String> files() {
    String[] names = home.resolve("imports").toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  /** Imports in memory. */
  private static final class Imports implements JobRuns {
    private final List<JobRun> all = new ArrayList<>();
    private final Map<Long, String> uploads = new HashMap<>();

    void add(long id, String title, JobState state, Instant ended, String upload) {

      all.add(
          new JobRun(
              id,
              SHOP,
              JobKind.IMPORT,
              title,
              state,
              List.of(),
              Map.of(),
              "",
              Instant.EPOCH,
              state.isRunning() ? Optional.empty() : Optional.of(ended)));
      uploads.put(id, upload);
    }

    JobControl control() {
      return new JobControl(this, null, null) {
        @Override
        public Map<String, String> parameters(long jobId) {
          return Map.of("upload", uploads.get(jobId));
        }
      };
    }

    @Override
    public List<JobRun> runningOrEndedSince(ShopId shop, JobKind kind, Instant since) {
      return all.stream()
          .filter(job -> job.endedAt().map(ended -> !ended.isBefore(since)).orElse(true))
          .toList();
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
    public Optional<JobRun> running(ShopId shop, JobKind kind) {
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

  private static final class OneShop implements Shops {
    @Override
    public Optional<Shop> find(ShopId id) {
      return all().stream().filter(shop -> shop.id().equals(id)).findFirst();
    }

    @Override
    public List<Shop> all() {
      return List.of(new Shop(SHOP, "Tea", ShopSettings.defaults(), Instant.EPOCH));
    }

    @Override
    public void save(Shop shop) {
      throw new UnsupportedOperationException();
    }
  }
}
