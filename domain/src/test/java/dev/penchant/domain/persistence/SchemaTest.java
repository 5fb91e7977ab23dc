package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void reports_of_older_trainings_call_own_frequency_by_its_present_name() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:older;DB_CLOSE_DELAY=-1");
    Schema.migrate(database, MigrationVersion.fromVersion("5"));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO model_version (shop, number, job_id, state, message, started_at)"
              + " VALUES ('garden', 1, 1, 'RETIRED', '', 0)");
      statement.executeUpdate(
          "INSERT INTO model_metric VALUES ('garden', 1, 'own-history', 'ndcg@10', 0.25),"
              + " ('garden', 1, 'blend', 'ndcg@10', 0.5)");

      Schema.migrate(database);

      try (ResultSet models =
          statement.executeQuery("SELECT model FROM model_metric ORDER BY amount")) {
        List<String> names = new ArrayList<>();
        while (models.next()) {
          names.add(models.getString(1));
        }
        assertThat(names).containsExactly("own-frequency", "blend");
      }
      statement.execute("SHUTDOWN");
    }
  }
}
