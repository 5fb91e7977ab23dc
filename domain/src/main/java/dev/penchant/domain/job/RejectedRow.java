package dev.penchant.domain.job;

import java.util.Objects;

/**
 * A row of a file that did not become an event.
 *
 * @param line its line number in the file, from 1
 * @param reason a stable short name, for example {@code no-customer}
 * @param message what is wrong and how to mend it
 * @param row the row as it stood, cut at 1,000 characters
 */
public record RejectedRow(long line, String reason, String message, String row) {
  public RejectedRow {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(row, "row");
  }
}
