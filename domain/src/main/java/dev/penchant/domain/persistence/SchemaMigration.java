package dev.penchant.domain.persistence;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date with Flyway.
 *
 * <p>Hibernate calls it while it opens the persistence unit, before it validates the mappings
 * against the schema. A start-up bean would come too late: the server opens persistence units
 * before it starts any bean.
 */
public final class SchemaMigration implements Integrator {
  private static final String MYSQL_TABLE_OPTIONS =
      "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    DataSource dataSource =
        sessionFactory
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class);
    migrate(
        dataSource,
        sessionFactory.getServiceRegistry().requireService(JdbcServices.class).getDialect());
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // nothing is kept open
  }

  private static void migrate(DataSource dataSource, Dialect dialect) {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .placeholders(
            Map.of("tableOptions", dialect instanceof MySQLDialect ? MYSQL_TABLE_OPTIONS : ""))
        .load()
        .migrate();
  }
}
