package dev.penchant.domain.persistence;

import dev.penchant.domain.shop.ShopId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Inserts those of a shop's rows that are not there yet and tells which were new.
 *
 * <p>It inserts first and looks only after a collision: new rows are the common case and cost no
 * query. A statement that collides leaves nothing behind, and one that meets a row another
 * transaction is just inserting waits for that transaction's end.
 *
 * @param <T> what becomes a row
 */
final class UniqueInsert<T> {
  /** How long a rival that is still inserting is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long PAUSE_MILLIS = 20;

  private final MultiRowInsert<T> insert;
  private final String existingSql;
  private final Function<T, String> key;

  /**
   * @param keyColumn unique within the shop
   * @param key the value in that column
   */
  UniqueInsert(String table, String keyColumn, Function<T, String> key, MultiRowInsert<T> insert) {
    this.insert = insert;
    this.existingSql =
        "SELECT %2$s FROM %1$s WHERE shop = ? AND %2$s IN ".formatted(table, keyColumn);
    this.key = key;
  }

  /**
   * Inserts the rows whose key the shop does not have yet.
   *
   * @param rows of distinct keys
   * @return the keys that were inserted
   */
  Set<String> insert(Connection connection, ShopId shop, List<T> rows) throws SQLException {
    Set<String> inserted = new HashSet<>(rows.size() * 2);
    for (List<T> chunk : chunks(rows)) {
      insertChunk(connection, shop, chunk).forEach(row -> inserted.add(key.apply(row)));
    }
    return inserted;
  }

  /** Those of the rows whose key the shop has, read without a lock. */
  Set<String> existing(Connection connection, ShopId shop, List<T> rows) throws SQLException {
    Set<String> existing = new HashSet<>(rows.size() * 2);
    for (List<T> chunk : chunks(rows)) {
      existing.addAll(existing(connection, shop, chunk, ""));
    }
    return existing;
  }

  private List<T> insertChunk(Connection connection, ShopId shop, List<T> chunk)
      throws SQLException {
    List<T> candidates = chunk;
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (!candidates.isEmpty()) {
      try {
        insert.insert(connection, candidates);
        return candidates;
      } catch (SQLException failure) {
        if (!SqlFailures.isDuplicateKey(failure) || System.nanoTime() > giveUpAt) {
          throw failure;
        }
      }
      // as often as rivals commit rows of the chunk one after the other: each leaves fewer
      Set<String> existing = existing(connection, shop, candidates, latest(connection));
      if (existing.isEmpty()) {
        awaitRival();
      }
      candidates = candidates.stream().filter(row -> !existing.contains(key.apply(row))).toList();
    }
    return candidates;
  }

  /**
   * H2 runs a statement again that met a row being inserted, without taking back those it had
   * inserted before, and collides with these: then there is nothing to see until the rival commits.
   */
  private static void awaitRival() throws SQLException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while another transaction inserts the same rows");
    }
  }

  /**
   * What makes a query see the rows that others committed after this transaction's snapshot was
   * taken: a lock. Without such a snapshot it is left out, for it makes H2 scan the shop.
   */
  private static String latest(Connection connection) throws SQLException {
    boolean readsSnapshot =
        connection.getTransactionIsolation() >= Connection.TRANSACTION_REPEATABLE_READ;
    return readsSnapshot ? " FOR UPDATE" : "";
  }

  private Set<String> existing(Connection connection, ShopId shop, List<T> rows, String lock)
      throws SQLException {
    String placeholders = String.join(", ", Collections.nCopies(rows.size(), "?"));
    String sql = existingSql + "(" + placeholders + ")" + lock;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, shop.value());
      for (int row = 0; row < rows.size(); row++) {
        statement.setString(2 + row, key.apply(rows.get(row)));
      }
      Set<String> existing = new HashSet<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          existing.add(result.getString(1));
        }
      }
      return existing;
    }
  }

  private static <T> List<List<T>> chunks(List<T> rows) {
    List<List<T>> chunks = new ArrayList<>();
    int size = MultiRowInsert.ROWS_PER_STATEMENT;
    for (int from = 0; from < rows.size(); from += size) {
      chunks.add(rows.subList(from, Math.min(from + size, rows.size())));
    }
    return chunks;
  }
}
