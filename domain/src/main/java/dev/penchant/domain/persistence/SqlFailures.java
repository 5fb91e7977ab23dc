package dev.penchant.domain.persistence;

import dev.penchant.domain.StoreBusy;
import dev.penchant.domain.StoreFailure;
import java.sql.SQLException;
import java.util.Set;

/** Tells the failures apart that H2 and the MySQL protocol report under different codes. */
final class SqlFailures {
  private static final int MYSQL_DUPLICATE_KEY = 1062;
  private static final int H2_DUPLICATE_KEY = 23505;

  /** Deadlock and lock timeout: MySQL 1213 and 1205, H2 40001, 50200 and 90131. */
  private static final Set<Integer> BUSY = Set.of(1213, 1205, 40001, 50200, 90131);

  private SqlFailures() {}

  static boolean isDuplicateKey(SQLException failure) {
    int code = failure.getErrorCode();
    return code == MYSQL_DUPLICATE_KEY || code == H2_DUPLICATE_KEY;
  }

  /**
   * @param what the work that failed, for the message: "append events"
   */
  static StoreFailure translate(String what, SQLException failure) {
    String message = "The database could not %s: %s".formatted(what, failure.getMessage());
    if (BUSY.contains(failure.getErrorCode())) {
      return new StoreBusy(message, failure);
    }
    return new StoreFailure(message, failure);
  }
}
