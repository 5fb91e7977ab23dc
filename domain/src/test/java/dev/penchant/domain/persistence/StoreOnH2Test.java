package dev.penchant.domain.persistence;

import org.junit.jupiter.api.Nested;

/** Every port keeps its contract on H2. */
class StoreOnH2Test {
  @Nested
  class Shops extends ShopsContract {
    Shops() {
      super(TestStore.h2());
    }
  }

  @Nested
  class Items extends ItemsContract {
    Items() {
      super(TestStore.h2());
    }
  }

  @Nested
  class Access extends AccessContract {
    Access() {
      super(TestStore.h2());
    }
  }

  @Nested
  class EventLog extends EventLogContract {
    EventLog() {
      super(TestStore.h2());
    }
  }

  @Nested
  class ModelVersions extends ModelVersionsContract {
    ModelVersions() {
      super(TestStore.h2());
    }
  }

  @Nested
  class Jobs extends JobsContract {
    Jobs() {
      super(TestStore.h2());
    }
  }

  @Nested
  class TopicNames extends TopicNamesContract {
    TopicNames() {
      super(TestStore.h2());
    }
  }
}
