package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.EventLog.UserActivity;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Sums up users' events, latest active users first. */
final class UserActivities {
  private static final String SUMMARY =
      "SELECT user_id, COUNT(*), MIN(happened_at), MAX(happened_at) AS last_at"
          + " FROM behaviour_event WHERE shop = ? ";

  private static final String ORDER = " GROUP BY user_id ORDER BY last_at DESC, user_id LIMIT ?";

  private static final String WHAT = "list users";

  private final Jdbc jdbc;

  UserActivities(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  List<UserActivity> latest(ShopId shop, String idPrefix, int limit) {
    if (idPrefix.isEmpty()) {
      return jdbc.query(WHAT, SUMMARY + ORDER, UserActivities::read, shop.value(), limit);
    }
    return jdbc.query(
        WHAT,
        SUMMARY + "AND user_id LIKE ? ESCAPE '!'" + ORDER,
        UserActivities::read,
        shop.value(),
        LikePattern.startingWith(idPrefix),
        limit);
  }

  private static UserActivity read(ResultSet row) throws SQLException {
    return new UserActivity(
        new UserId(row.getString(1)),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
