package dev.penchant.ingestion;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/**
 * Imports a file of behaviour events, of any size, as a job that survives a crash of the server.
 * Thread-safe.
 */
@ApplicationScoped
public class ImportFeed {

  /**
   * Keeps the upload and starts its import; returns when the job has begun.
   *
   * <p>The job counts {@code read}, {@code stored}, {@code duplicate}, {@code rejected}, {@code
   * items} (new in the catalog) and {@code left-out.REASON}. Importing a file again stores nothing
   * twice.
   *
   * @param fileName what the sender calls the file; only shown to people
   * @param content plain or gzipped; read to its end, not closed
   * @throws UnreadableUpload if it is empty or is not in this format
   * @throws dev.penchant.domain.batch.JobAlreadyRunning if an import runs in the shop
   * @throws java.io.UncheckedIOException if it cannot be received or kept
   */
  public JobRun start(ShopId shop, FeedFormat format, String fileName, InputStream content) {
    throw new UnsupportedOperationException();
  }

  /**
   * Tells what an import would make of the first rows, and stores nothing.
   *
   * @param content plain or gzipped; read only as far as needed, not closed
   * @param rowLimit at most this many rows
   * @throws java.io.UncheckedIOException if it cannot be received
   */
  public FeedPreview preview(FeedFormat format, InputStream content, int rowLimit) {
    throw new UnsupportedOperationException();
  }
}
