package dev.penchant.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.fixture.InMemoryJobRuns;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.shop.UnknownShop;
import dev.penchant.ingestion.upload.StaleUploads;
import dev.penchant.ingestion.upload.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFeedTest {
  private static final ShopId SHOP = new ShopId("tea");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String FILE =
      """
      user_id,item,type,time,title,colour
      u1,i1,view,2026-05-03T10:00:00Z,Tin,red
      u1,i1,look,2026-05-03T10:00:00Z,Tin,red
      u2,i2,cart,2026-05-03T10:00:00Z,,red
      """;

  private final StartedJobs jobs = new StartedJobs();
  private final InMemoryJobRuns runs = new InMemoryJobRuns();

  @TempDir Path home;
  private ImportFeed importFeed;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Uploads uploads = new Uploads(home.toString());
    Shops shops = new OneShop();
    importFeed =
        new ImportFeed(
            shops, runs, jobs, uploads, new StaleUploads(shops, runs, jobs, uploads, clock), clock);
  }

  @Test
  void keeps_the_file_and_starts_a_job_that_finds_it() throws IOException {
    start(FILE, "C:\\data\\may.csv");

    assertThat(jobs.title).isEqualTo("may.csv");
    assertThat(jobs.jobXml).isEqualTo("import-feed");
    assertThat(FeedFormat.valueOf(jobs.parameters.get("format"))).isEqualTo(FeedFormat.EVENTS_CSV);
    assertThat(home.resolve("imports").resolve(jobs.parameters.get("upload")))
        .hasContent(FILE.stripTrailing());
  }

  @Test
  void an_unreadable_file_starts_nothing_and_leaves_nothing() {
    assertThatThrownBy(() -> start("", "may.csv"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessage("The file is empty");
    assertThatThrownBy(() -> start("a,b\n1,2\n", "may.csv"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageContaining("lacks user, item, type, time");
    assertNothingKept();
  }

  @Test
  void a_file_whose_beginning_is_all_bad_is_taken_for_another_format() {
    String rows = "u1,i1,look,2026-05-03T10:00:00Z,Tin,red\n".repeat(200);

    assertThatThrownBy(() -> start("user,item,type,time,title,colour\n" + rows, "may.csv"))
        .isInstanceOf(UnreadableUpload.class)
        .hasMessageStartingWith("None of the first 100 rows can be used. Is events-csv")
        .hasMessageContaining("Line 2: type \"look\" is not known");
    assertNothingKept();
  }

  @Test
  void while_an_import_runs_the_next_is_refused_before_it_is_received() {
    runs.put(run());

    assertThatThrownBy(
            () ->
                importFeed.start(
                    SHOP, FeedFormat.EVENTS_CSV, "may.csv", InputStream.nullInputStream()))
        .isInstanceOf(JobAlreadyRunning.class);
    assertNothingKept();
  }

  @Test
  void a_shop_that_is_not_there_has_no_imports() {
    assertThatThrownBy(
            () ->
                importFeed.start(
                    new ShopId("nowhere"),
                    FeedFormat.EVENTS_CSV,
                    "may.csv",
                    InputStream.nullInputStream()))
        .isInstanceOf(UnknownShop.class);
  }

  @Test
  void a_job_that_cannot_start_leaves_no_file() {
    jobs.failure = Optional.of(new JobAlreadyRunning(SHOP, JobKind.IMPORT));

    assertThatThrownBy(() -> start(FILE, "may.csv")).isInstanceOf(JobAlreadyRunning.class);
    assertNothingKept();
  }

  @Test
  void a_preview_shows_what_each_column_and_row_becomes() {
    FeedPreview preview = preview(FILE, 10);

    assertThat(preview.problem()).isEmpty();
    assertThat(preview.columns())
        .contains(new FeedPreview.Column("user_id", Optional.of("user")))
        .contains(new FeedPreview.Column("colour", Optional.empty()));
    assertThat(preview.rows()).hasSize(3);
    FeedPreview.Row first = preview.rows().get(0);
    assertThat(first.text()).isEqualTo("u1,i1,view,2026-05-03T10:00:00Z,Tin,red");
    assertThat(first.event().map(BehaviourEvent::user).orElseThrow().value()).isEqualTo("u1");
    assertThat(first.title()).contains("Tin");
    FeedPreview.Row second = preview.rows().get(1);
    assertThat(second.line()).isEqualTo(3);
    assertThat(second.isRejected()).isTrue();
    assertThat(second.message()).contains("\"look\"");
  }

  @Test
  void a_preview_reads_no_further_than_it_must() {
    assertThat(preview(FILE, 1).rows()).hasSize(1);
    assertThat(preview(FILE, 0).columns()).hasSize(6);
  }

  @Test
  void a_preview_of_a_wrong_file_tells_the_problem() {
    assertThat(preview("what,is,this\n", 10).problem().orElseThrow())
        .contains("it names what, is, this");
  }

  private JobRun start(String text, String name) {
    return importFeed.start(SHOP, FeedFormat.EVENTS_CSV, name, stream(text));
  }

  private FeedPreview preview(String text, int rows) {
    return importFeed.preview(FeedFormat.EVENTS_CSV, stream(text), rows);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertNothingKept() {
    assertThat(jobs.parameters).isEmpty();
    assertThat(keptFiles()).isEmpty();
  }

  private List<Path> keptFiles() {
    Path imports = home.resolve("imports");
    if (!Files.exists(imports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(imports)) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JobRun run() {
    return new JobRun(
        1,
        SHOP,
        JobKind.IMPORT,
        "may.csv",
        JobState.RUNNING,
        List.of(),
        Map.of(),
        "",
        NOW,
        Optional.empty());
  }

  private static final class StartedJobs extends JobControl {
    private String title = "";
    private String jobXml = "";
    private Map<String, String> parameters = Map.of();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public JobRun start(
        ShopId shop, JobKind kind, String newTitle, String jobXmlName, Map<String, String> given) {
      failure.ifPresent(
          exception -> {
            throw exception;
          });
      title = newTitle;
      jobXml = jobXmlName;
      parameters = given;
      return run();
    }
  }

  private static final class OneShop implements Shops {
    @Override
    public Optional<Shop> find(ShopId id) {
      return Optional.of(new Shop(SHOP, "Tea", ShopSettings.defaults(), NOW))
          .filter(shop -> shop.id().equals(id));
    }

    @Override
    public List<Shop> all() {
      return List.of();
    }

    @Override
    public void save(Shop shop) {
      throw new UnsupportedOperationException();
    }
  }
}
