package dev.penchant.lab.server;

import com.sun.management.OperatingSystemMXBean;
import dev.penchant.lab.client.CommandFailed;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * The database that a server of ours uses: an H2 file in its folder, written through, as the
 * launcher sets it.
 */
record ServerDatabase(String url) {
  private static final int ATTEMPTS = 20;

  /** Events a second, and the processor time of a batch of 1,000, drawing them included. */
  record Inserted(double perSecond, double cpuMillisPerBatch) {}

  static ServerDatabase in(Path home) {
    return new ServerDatabase(
        "jdbc:h2:file:" + home.resolve("penchant") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000");
  }

  Map<String, String> variables() {
    return Map.of(
        "PENCHANT_DB_URL", url,
        "PENCHANT_DB_CLASS", "org.h2.jdbcx.JdbcDataSource",
        "PENCHANT_DB_SCHEMA", "PUBLIC");
  }

  /**
   * Inserts events by plain JDBC batches, a commit each: the least that storing them can cost. The
   * server must be down, since it has the file to itself.
   *
   * @param batches measured, after a quarter as many that warm up
   */
  Inserted insert(EventSource events, int batches) {
    try (Connection connection = open();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO behaviour_event (shop, event_id, user_id, item_id, event_type,"
                    + " happened_at, recorded_at, amount) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)")) {
      connection.setAutoCommit(false);
      insertBatches(connection, insert, events, batches / 4);
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long begun = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      insertBatches(connection, insert, events, batches);
      return new Inserted(
          batches * (double) EventSource.BATCH / ((System.nanoTime() - begun) / 1e9),
          (system.getProcessCpuTime() - cpu) / 1e6 / batches);
    } catch (SQLException failed) {
      throw new CommandFailed("Inserting by JDBC failed: " + failed.getMessage(), failed);
    }
  }

  /** The file may be held for a moment by what its last user left to do. */
  private Connection open() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return DriverManager.getConnection(url, "sa", "sa");
      } catch (SQLException held) {
        if (attempt == ATTEMPTS) {
          throw held;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted");
    }
  }

  private static void insertBatches(
      Connection connection, PreparedStatement insert, EventSource events, int batches)
      throws SQLException {
    for (int batch = 0; batch < batches; batch++) {
      long now = Clock.systemUTC().millis();
      for (EventSource.Behaviour event : events.next()) {
        insert.setString(1, ServerBench.SHOP);
        insert.setString(2, event.id());
        insert.setString(3, event.user());
        insert.setString(4, event.item());
        insert.setInt(5, 1);
        insert.setLong(6, event.time().toEpochMilli());
        insert.setLong(7, now);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }
}
