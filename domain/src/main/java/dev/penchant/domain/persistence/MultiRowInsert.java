package dev.penchant.domain.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Inserts many rows by one statement: one round trip whatever the driver's settings, and one that
 * fails as a whole on both databases.
 *
 * @param <T> what becomes a row
 */
final class MultiRowInsert<T> {
  /** More rows per statement gained nothing on either database. */
  static final int ROWS_PER_STATEMENT = 250;

  private final String prefix;
  private final String placeholders;
  private final int columnCount;
  private final Binder<T> binder;

  /** Sets the parameters of one row. */
  interface Binder<T> {
    /**
     * @param first the index of the row's first parameter
     */
    void bind(PreparedStatement statement, int first, T row) throws SQLException;
  }

  MultiRowInsert(String table, List<String> columns, Binder<T> binder) {
    this.prefix = "INSERT INTO %s (%s) VALUES ".formatted(table, String.join(", ", columns));
    this.placeholders = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    this.columnCount = columns.size();
    this.binder = binder;
  }

  /** Inserts any number of rows. */
  void insertAll(Connection connection, List<T> rows) throws SQLException {
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      insert(connection, rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size())));
    }
  }

  /** Inserts all rows or none by one statement. */
  void insert(Connection connection, List<T> rows) throws SQLException {
    String sql = prefix + String.join(", ", Collections.nCopies(rows.size(), placeholders));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int row = 0; row < rows.size(); row++) {
        binder.bind(statement, 1 + row * columnCount, rows.get(row));
      }
      statement.executeUpdate();
    }
  }
}
