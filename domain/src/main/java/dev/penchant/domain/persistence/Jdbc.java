package dev.penchant.domain.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs SQL on the pool, in the caller's transaction where there is one. */
final class Jdbc {
  private final DataSource dataSource;

  Jdbc(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Work on a connection. */
  interface Work<R> {
    R on(Connection connection) throws SQLException;
  }

  /** Work on a connection without a result. */
  interface Action {
    void on(Connection connection) throws SQLException;
  }

  /** Makes a value of the current row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * @param what the work, for the message if it fails: "append events"
   */
  <R> R with(String what, Work<R> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw SqlFailures.translate(what, failure);
    }
  }

  /** Like {@link #with}, without a result. */
  void run(String what, Action action) {
    with(
        what,
        connection -> {
          action.on(connection);
          return null;
        });
  }

  int update(String what, String sql, Object... parameters) {
    return with(what, connection -> update(connection, sql, parameters));
  }

  /**
   * Changes rows unless that collides with a unique key.
   *
   * @return whether rows were changed
   */
  boolean updateUnlessTaken(String what, String sql, Object... parameters) {
    return with(
        what,
        connection -> {
          try {
            return update(connection, sql, parameters) > 0;
          } catch (SQLException failure) {
            if (SqlFailures.isDuplicateKey(failure)) {
              return false;
            }
            throw failure;
          }
        });
  }

  <T> List<T> query(String what, String sql, RowReader<T> reader, Object... parameters) {
    return with(
        what,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
              List<T> rows = new ArrayList<>();
              while (result.next()) {
                rows.add(reader.read(result));
              }
              return rows;
            }
          }
        });
  }

  /** The number in the only row. */
  long number(String what, String sql, Object... parameters) {
    return query(what, sql, row -> row.getLong(1), parameters).get(0);
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
  }
}
