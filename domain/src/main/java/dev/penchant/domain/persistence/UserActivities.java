package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.EventLog.UserActivity;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sums up users' events, latest active users first.
 *
 * <p>Asked for the latest few of all, it does not sum up everyone: whoever was active in the log's
 * last hour comes before everyone who was not, so it looks at the last hour, and at four times as
 * much as long as too few users are in it.
 */
final class UserActivities {
  private static final String SUMMARY =
      "SELECT user_id, COUNT(*), MIN(happened_at), MAX(happened_at) AS last_at"
          + " FROM behaviour_event WHERE shop = ? ";

  private static final String LATEST_FIRST =
      " GROUP BY user_id ORDER BY last_at DESC, user_id LIMIT ?";

  private static final String ACTIVE_SINCE =
      "SELECT user_id, MAX(happened_at) AS last_at FROM behaviour_event"
          + " WHERE shop = ? AND happened_at >= ?"
          + LATEST_FIRST;

  private static final String ANY_SINCE =
      "SELECT 1 FROM behaviour_event WHERE shop = ? AND happened_at >= ? LIMIT 1";

  private static final String WHAT = "list users";
  private static final long FIRST_WINDOW_MILLIS = Duration.ofHours(1).toMillis();
  private static final long LAST_WINDOW_MILLIS = Duration.ofDays(120).toMillis();
  private static final long LATEST_POSSIBLE_MILLIS =
      Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
  private static final long PRECISION_MILLIS = Duration.ofMinutes(1).toMillis();

  private final Jdbc jdbc;

  UserActivities(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  List<UserActivity> latest(ShopId shop, String idPrefix, int limit) {
    if (!idPrefix.isEmpty()) {
      return jdbc.query(
          WHAT,
          SUMMARY + "AND user_id LIKE ? ESCAPE '!'" + LATEST_FIRST,
          UserActivities::read,
          shop.value(),
          LikePattern.startingWith(idPrefix),
          limit);
    }
    long end = lastActivity(shop);
    for (long window = FIRST_WINDOW_MILLIS; window <= LAST_WINDOW_MILLIS; window *= 4) {
      List<String> active =
          jdbc.query(
              WHAT, ACTIVE_SINCE, row -> row.getString(1), shop.value(), end - window, limit);
      if (active.size() == limit) {
        return active.stream().map(user -> summary(shop, user)).toList();
      }
    }
    return jdbc.query(WHAT, SUMMARY + LATEST_FIRST, UserActivities::read, shop.value(), limit);
  }

  /**
   * A time at most a minute before the log's last event, found by halving: H2 cannot read an index
   * from its end.
   */
  private long lastActivity(ShopId shop) {
    long earliest = 0;
    long latest = LATEST_POSSIBLE_MILLIS;
    while (latest - earliest > PRECISION_MILLIS) {
      long middle = (earliest + latest) / 2;
      if (jdbc.query(WHAT, ANY_SINCE, row -> row.getInt(1), shop.value(), middle).isEmpty()) {
        latest = middle;
      } else {
        earliest = middle;
      }
    }
    return earliest;
  }

  private UserActivity summary(ShopId shop, String user) {
    return jdbc.query(
            WHAT,
            SUMMARY + "AND user_id = ? GROUP BY user_id",
            UserActivities::read,
            shop.value(),
            user)
        .get(0);
  }

  private static UserActivity read(ResultSet row) throws SQLException {
    return new UserActivity(
        new UserId(row.getString(1)),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
