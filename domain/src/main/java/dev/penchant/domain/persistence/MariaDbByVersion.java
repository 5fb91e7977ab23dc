package dev.penchant.domain.persistence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/**
 * Recognises MariaDB behind MySQL's driver, which reports it as a MySQL 5.5 with a version string
 * like {@code 5.5.5-10.11.6-MariaDB} or {@code 11.4.2-MariaDB}.
 */
public final class MariaDbByVersion implements DialectResolver {
  private static final Pattern VERSION =
      Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB.*");

  @Override
  public Dialect resolveDialect(DialectResolutionInfo info) {
    Matcher version = VERSION.matcher(info.getDatabaseVersion());
    if (!version.matches()) {
      // Hibernate then asks its own resolver
      return null;
    }
    return new MariaDBDialect(
        DatabaseVersion.make(
            Integer.valueOf(version.group(1)),
            Integer.valueOf(version.group(2)),
            Integer.valueOf(version.group(3))));
  }
}
