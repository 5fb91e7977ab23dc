package dev.penchant.domain.persistence;

import dev.penchant.domain.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema up to date; the migrations are in {@code db/migration}. */
final class Schema {
  private static final Map<String, String> H2 = Map.of("tableOptions", "", "ascii", "");

  /**
   * Identifiers compare byte by byte, as they do on H2. A shop's id is declared as ASCII: a column
   * in the wide character set is not taken for constant after a comparison with a parameter of
   * another collation, and every page of the log would be sorted.
   */
  private static final Map<String, String> MYSQL =
      Map.of(
          "tableOptions", "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
          "ascii", "CHARACTER SET ascii COLLATE ascii_bin");

  private Schema() {}

  static void migrate(DataSource dataSource) {
    migrate(dataSource, MigrationVersion.LATEST);
  }

  /** Brings the schema up to a version, as far as an older Penchant would have. */
  static void migrate(DataSource dataSource, MigrationVersion target) {
    Flyway.configure(Schema.class.getClassLoader())
        .target(target)
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        // the server may have put its own tables for Jakarta Batch there first
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(placeholders(dataSource))
        .load()
        .migrate();
  }

  private static Map<String, String> placeholders(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("H2") ? H2 : MYSQL;
    } catch (SQLException failure) {
      throw new StoreFailure("The database cannot be reached: " + failure.getMessage(), failure);
    }
  }
}
