package dev.penchant.ingestion.batch;

import dev.penchant.domain.job.RejectedRow;
import dev.penchant.ingestion.event.Refusal;
import dev.penchant.ingestion.feed.FeedRow;
import java.util.Objects;

/**
 * A row on its way from the reader to the writer.
 *
 * @param text the row as it stands in the file; empty for an event, of which it is not needed
 */
record ReadRow(FeedRow row, String text) {
  private static final int LONGEST_TEXT = 1_000;

  ReadRow {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(text, "text");
  }

  /** The row as it is kept with the job. */
  RejectedRow because(Refusal why) {
    String shortText = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return new RejectedRow(row.line(), why.reason(), why.message(), shortText);
  }
}
