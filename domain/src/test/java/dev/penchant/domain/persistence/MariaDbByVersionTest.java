package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.junit.jupiter.api.Test;

class MariaDbByVersionTest {
  private static Dialect resolve(String version) {
    DialectResolutionInfo info =
        (DialectResolutionInfo)
            Proxy.newProxyInstance(
                DialectResolutionInfo.class.getClassLoader(),
                new Class<?>[] {DialectResolutionInfo.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getDatabaseVersion") ? version : null);
    return new MariaDbByVersion().resolveDialect(info);
  }

  @Test
  void knows_mariadb_by_what_mysqls_driver_reports() {
    for (String version : new String[] {"5.5.5-10.11.6-MariaDB-0+deb12u1", "10.11.6-MariaDB"}) {
      assertThat(resolve(version)).isInstanceOf(MariaDBDialect.class);
      assertThat(resolve(version).getVersion().isSame(DatabaseVersion.make(10, 11, 6))).isTrue();
    }
  }

  @Test
  void leaves_other_databases_to_hibernate() {
    assertThat(resolve("8.4.3")).isNull();
    assertThat(resolve("2.2.224 (2023-09-17)")).isNull();
  }
}
