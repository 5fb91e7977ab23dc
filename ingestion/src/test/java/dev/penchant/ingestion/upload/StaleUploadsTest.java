package dev.penchant.ingestion.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.fixture.InMemoryJobRuns;
import dev.penchant.domain.fixture.InMemoryShops;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleUploadsTest {
  private static final ShopId SHOP = new ShopId("tea");

  /** Files are written now; the rules look back from a day later. */
  private static final Instant TOMORROW = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));

  private final InMemoryShops shops = new InMemoryShops();
  private final InMemoryJobRuns imports = new InMemoryJobRuns();
  private final Map<Long, String> uploadOf = new HashMap<>();
  @TempDir Path home;

  @Test
  void the_file_of_an_import_that_runs_or_can_be_restarted_stays() {
    for (JobState state :
        List.of(JobState.RUNNING, JobState.STOPPED, JobState.FAILED, JobState.INTERRUPTED)) {
      add(uploadOf.size() + 1, "may.csv", state, TOMORROW.minus(Duration.ofDays(13)), keep());
    }

    discardAt(TOMORROW);

    assertThat(files()).hasSize(4);
  }

  @Test
  void a_file_goes_when_its_import_cannot_be_restarted_any_more() {
    add(1, "may.csv", JobState.FAILED, TOMORROW.minus(Duration.ofDays(15)), keep());
    add(2, "june.csv", JobState.COMPLETED, TOMORROW.minusSeconds(60), keep());

    discardAt(TOMORROW);

    assertThat(files()).isEmpty();
  }

  @Test
  void a_file_goes_when_one_of_its_name_was_imported_since() {
    add(1, "may.csv", JobState.FAILED, TOMORROW, keep());
    String other = keep();
    add(2, "june.csv", JobState.FAILED, TOMORROW, other);
    add(3, "may.csv", JobState.COMPLETED, TOMORROW, "gone already");

    discardAt(TOMORROW);

    assertThat(files()).containsExactly(other);
  }

  @Test
  void a_file_whose_import_came_before_the_failed_one_does_not_replace_it() {
    add(3, "may.csv", JobState.COMPLETED, TOMORROW, "gone already");
    add(4, "may.csv", JobState.FAILED, TOMORROW, keep());

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
    shops.save(new Shop(SHOP, "Tea", ShopSettings.defaults(), Instant.EPOCH));
    new StaleUploads(shops, imports, control(), uploads(), Clock.fixed(now, ZoneOffset.UTC))
        .discard();
  }

  private void add(long id, String title, JobState state, Instant ended, String upload) {
    imports.put(id, SHOP, JobKind.IMPORT, title, state, ended);
    uploadOf.put(id, upload);
  }

  private JobControl control() {
    return new JobControl(imports, null, null) {
      @Override
      public Map<String, String> parameters(long jobId) {
        return Map.of("upload", uploadOf.get(jobId));
      }
    };
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
}
