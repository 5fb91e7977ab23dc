package dev.penchant.domain.persistence;

import dev.penchant.domain.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date; the migrations are in {@code db/migration}. */
final class Schema {
  /** Identifiers compare byte by byte, as they do on H2. */
  private static final String MYSQL_TABLE_OPTIONS =
      "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";

  private Schema() {}

  static void migrate(DataSource dataSource) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        // the server may have put its own tables for Jakarta Batch there first
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("tableOptions", tableOptions(dataSource)))
        .load()
        .migrate();
  }

  private static String tableOptions(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("H2") ? "" : MYSQL_TABLE_OPTIONS;
    } catch (SQLException failure) {
      throw new StoreFailure("The database cannot be reached: " + failure.getMessage(), failure);
    }
  }
}
