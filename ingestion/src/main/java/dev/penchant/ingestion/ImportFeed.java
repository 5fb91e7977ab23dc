package dev.penchant.ingestion;

import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.ingestion.feed.Feed;
import dev.penchant.ingestion.feed.FeedRow;
import dev.penchant.ingestion.feed.UnreadableFeed;
import dev.penchant.ingestion.upload.StaleUploads;
import dev.penchant.ingestion.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports a file of behaviour events, of any size, as a job that survives a crash of the server.
 * Thread-safe.
 */
@ApplicationScoped
public class ImportFeed {
  private static final String JOB_XML = "import-feed";
  private static final int LONGEST_TITLE = 250;

  /** If so many rows at the beginning are bad without exception, it is the format that is wrong. */
  private static final int ROWS_TO_TRY = 100;

  private final Shops shops;
  private final JobRuns runs;
  private final JobControl jobs;
  private final Uploads uploads;
  private final StaleUploads staleUploads;
  private final Clock clock;

  /** For the container's proxy only. */
  protected ImportFeed() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ImportFeed(
      Shops shops,
      JobRuns runs,
      JobControl jobs,
      Uploads uploads,
      StaleUploads staleUploads,
      Clock clock) {
    this.shops = shops;
    this.runs = runs;
    this.jobs = jobs;
    this.uploads = uploads;
    this.staleUploads = staleUploads;
    this.clock = clock;
  }

  /**
   * Keeps the upload and starts its import; returns when the job has begun.
   *
   * <p>The job counts {@code read}, {@code stored}, {@code duplicate}, {@code rejected}, {@code
   * items} (new in the catalog) and {@code left-out.REASON}. Importing a file again stores nothing
   * twice.
   *
   * @param fileName what the sender calls the file; only shown to people
   * @param content plain or gzipped; read to its end, not closed
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws UnreadableUpload if it is empty or is not in this format
   * @throws JobAlreadyRunning if an import runs in the shop
   * @throws UncheckedIOException if it cannot be received or kept
   */
  public JobRun start(ShopId shop, FeedFormat format, String fileName, InputStream content) {
    shops.require(shop);
    // told before the upload is received, which may take long
    if (runs.running(shop, JobKind.IMPORT).isPresent()) {
      throw new JobAlreadyRunning(shop, JobKind.IMPORT);
    }
    staleUploads.discard();
    String upload = uploads.keep(content);
    try {
      requireReadable(format, upload);
      return jobs.start(
          shop,
          JobKind.IMPORT,
          title(fileName),
          JOB_XML,
          Map.of("upload", upload, "format", format.name()));
    } catch (RuntimeException e) {
      uploads.delete(upload);
      throw e;
    }
  }

  /**
   * Tells what an import would make of the first rows, and stores nothing.
   *
   * @param content plain or gzipped; read only as far as needed, not closed
   * @param rowLimit at most this many rows
   * @throws UncheckedIOException if it cannot be received
   */
  @SuppressWarnings("resource") // the stream stays its owner's
  public FeedPreview preview(FeedFormat format, InputStream content, int rowLimit) {
    List<FeedPreview.Column> columns = new ArrayList<>();
    List<FeedPreview.Row> rows = new ArrayList<>();
    try {
      Feed feed = Feed.open(content, format.layout(), clock);
      feed.columns()
          .forEach(column -> columns.add(new FeedPreview.Column(column.name(), column.field())));
      for (Optional<FeedRow> row = nextOf(feed, rows.size(), rowLimit);
          row.isPresent();
          row = nextOf(feed, rows.size(), rowLimit)) {
        rows.add(FeedPreview.Row.of(row.get(), feed.text()));
      }
      return new FeedPreview(columns, rows, Optional.empty());
    } catch (UnreadableFeed e) {
      return new FeedPreview(columns, rows, Optional.of(e.getMessage()));
    }
  }

  private static Optional<FeedRow> nextOf(Feed feed, int rowCount, int rowLimit) {
    return rowCount < rowLimit ? feed.read() : Optional.empty();
  }

  private void requireReadable(FeedFormat format, String upload) {
    try (InputStream file = uploads.open(upload)) {
      FeedPreview start = preview(format, file, ROWS_TO_TRY);
      start
          .problem()
          .ifPresent(
              problem -> {
                throw new UnreadableUpload(problem);
              });
      boolean allBad = start.rows().stream().allMatch(FeedPreview.Row::isRejected);
      if (start.rows().size() == ROWS_TO_TRY && allBad) {
        FeedPreview.Row first = start.rows().get(0);
        throw new UnreadableUpload(
            "None of the first %d rows can be used. Is %s the right format? Line %d: %s"
                .formatted(ROWS_TO_TRY, format.wireName(), first.line(), first.message()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(String fileName) {
    String name =
        fileName
            .substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "")
            .strip();
    if (name.isEmpty()) {
      return "upload";
    }
    return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
  }
}
