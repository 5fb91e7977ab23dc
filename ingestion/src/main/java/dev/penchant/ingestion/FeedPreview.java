package dev.penchant.ingestion;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.feed.FeedRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import would make of the beginning of a file.
 *
 * @param columns of the file in their order; empty where the format has none
 * @param rows the first rows with what would become of each
 * @param problem why the file cannot be read in this format and how to mend it; empty if it can
 */
public record FeedPreview(List<Column> columns, List<Row> rows, Optional<String> problem) {
  public FeedPreview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    Objects.requireNonNull(problem, "problem");
  }

  /**
   * A column of the file.
   *
   * @param name as the file's header names it, or as the format does where there is no header
   * @param field what it is read as, for example {@code user}; empty if it is not used
   */
  public record Column(String name, Optional<String> field) {
    public Column {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * A row of the file.
   *
   * @param line its line number, from 1
   * @param text the row as it stands, cut at 1,000 characters
   * @param event what it becomes; empty if it is rejected or left out
   * @param isRejected whether it is wrong, and not only left out
   * @param title of its item where the row tells one
   * @param message why it does not become an event; empty text if it does
   */
  public record Row(
      long line,
      String text,
      Optional<BehaviourEvent> event,
      boolean isRejected,
      Optional<String> title,
      String message) {
    private static final int LONGEST_TEXT = 1_000;

    public Row {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(message, "message");
    }

    static Row of(FeedRow row, String text) {
      String shortText = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
      if (row instanceof FeedRow.Event kept) {
        return new Row(
            row.line(), shortText, Optional.of(kept.event()), false, kept.item().title(), "");
      }
      boolean rejected = row instanceof FeedRow.Rejected;
      return new Row(
          row.line(), shortText, Optional.empty(), rejected, Optional.empty(), message(row));
    }

    private static String message(FeedRow row) {
      return row instanceof FeedRow.Rejected rejected
          ? rejected.why().message()
          : ((FeedRow.LeftOut) row).why().message();
    }
  }
}
