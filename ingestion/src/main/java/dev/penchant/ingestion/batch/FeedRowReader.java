package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.ingestion.FeedFormat;
import dev.penchant.ingestion.feed.Feed;
import dev.penchant.ingestion.feed.FeedRow;
import dev.penchant.ingestion.upload.Uploads;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;

/**
 * Reads the uploaded file row by row. Its checkpoint is the number of rows read; a restart reads
 * those again without handing them on, because a gzipped file has no middle to begin from and what
 * a row means may depend on the rows before it.
 */
@Named
@Dependent
public class FeedRowReader implements ItemReader {
  private static final String STEP = "rows";

  @Inject
  @BatchProperty(name = "jobId")
  String jobId;

  @Inject
  @BatchProperty(name = "upload")
  String upload;

  @Inject
  @BatchProperty(name = "format")
  String format;

  private final Uploads uploads;
  private final JobProgress progress;
  private final Clock clock;

  private Feed feed;
  private long fileSize;
  private long rowsRead;
  private boolean atEnd;

  @Inject
  FeedRowReader(Uploads uploads, JobProgress progress, Clock clock) {
    this.uploads = uploads;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public void open(Serializable checkpoint) {
    long rowsToPass = checkpoint == null ? 0 : (Long) checkpoint;
    fileSize = uploads.size(upload);
    feed = Feed.open(uploads.open(upload), FeedFormat.valueOf(format).layout(), clock);
    while (rowsRead < rowsToPass && feed.read().isPresent()) {
      rowsRead++;
    }
    report();
  }

  @Override
  public Object readItem() {
    Optional<FeedRow> row = feed.read();
    if (row.isEmpty()) {
      atEnd = true;
      report();
      return null;
    }
    rowsRead++;
    return new ReadRow(row.get(), row.get() instanceof FeedRow.Event ? "" : feed.text());
  }

  @Override
  public Serializable checkpointInfo() {
    // a further report after the last would begin the step anew
    if (!atEnd) {
      report();
    }
    return rowsRead;
  }

  @Override
  public void close() throws IOException {
    if (feed != null) {
      feed.close();
    }
  }

  private void report() {
    // bytes are taken from the file ahead of the rows they hold
    double taken = Math.min(0.99, (double) feed.bytesRead() / Math.max(1, fileSize));
    double fraction = atEnd ? 1 : taken;
    progress.report(Long.parseLong(jobId), STEP, fraction, "%,d rows read".formatted(rowsRead));
  }
}
