package dev.penchant.domain.persistence;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Every port keeps its contract on MariaDb. */
class StoreOnMariaDbTest {
  @BeforeAll
  static void needs_mariadb() {
    Assumptions.assumeTrue(
        TestStore.mariaDb().isPresent(), "skipped: mariadbd is not installed on this machine");
  }

  private static TestStore mariaDb() {
    return TestStore.mariaDb().orElseThrow();
  }

  @Nested
  class Shops extends ShopsContract {
    Shops() {
      super(mariaDb());
    }
  }

  @Nested
  class Items extends ItemsContract {
    Items() {
      super(mariaDb());
    }
  }

  @Nested
  class Access extends AccessContract {
    Access() {
      super(mariaDb());
    }
  }

  @Nested
  class EventLog extends EventLogContract {
    EventLog() {
      super(mariaDb());
    }
  }

  @Nested
  class ModelVersions extends ModelVersionsContract {
    ModelVersions() {
      super(mariaDb());
    }
  }

  @Nested
  class Jobs extends JobsContract {
    Jobs() {
      super(mariaDb());
    }
  }

  @Nested
  class TopicNames extends TopicNamesContract {
    TopicNames() {
      super(mariaDb());
    }
  }
}
