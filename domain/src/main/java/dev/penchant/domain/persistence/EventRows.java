package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How an event stands in the table {@code behaviour_event}. */
final class EventRows {
  private static final List<String> INSERTED_COLUMNS =
      List.of(
          "shop",
          "event_id",
          "user_id",
          "item_id",
          "event_type",
          "happened_at",
          "recorded_at",
          "amount");

  /** What {@link #read} reads. */
  static final String READ_COLUMNS =
      "event_id, user_id, item_id, event_type, happened_at, amount, sequence";

  private EventRows() {}

  /** Inserts events that were recorded at one time. */
  static UniqueInsert<BehaviourEvent> insert(ShopId shop, Instant recordedAt) {
    long recordedAtMillis = recordedAt.toEpochMilli();
    return new UniqueInsert<>(
        "behaviour_event",
        "event_id",
        event -> event.id().value(),
        new MultiRowInsert<>(
            "behaviour_event",
            INSERTED_COLUMNS,
            (statement, first, event) -> bind(statement, first, shop, event, recordedAtMillis)));
  }

  private static void bind(
      PreparedStatement statement, int first, ShopId shop, BehaviourEvent event, long recordedAt)
      throws SQLException {
    statement.setString(first, shop.value());
    statement.setString(first + 1, event.id().value());
    statement.setString(first + 2, event.user().value());
    statement.setString(first + 3, event.item().map(ItemId::value).orElse(null));
    statement.setInt(first + 4, event.type().code());
    statement.setLong(first + 5, event.time().toEpochMilli());
    statement.setLong(first + 6, recordedAt);
    if (event.value().isPresent()) {
      statement.setDouble(first + 7, event.value().getAsDouble());
      return;
    }
    statement.setNull(first + 7, Types.DOUBLE);
  }

  static BehaviourEvent read(ResultSet row) throws SQLException {
    double amount = row.getDouble("amount");
    OptionalDouble value = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(amount);
    return new BehaviourEvent(
        new EventId(row.getString("event_id")),
        new UserId(row.getString("user_id")),
        Optional.ofNullable(row.getString("item_id")).map(ItemId::new),
        EventType.fromCode(row.getInt("event_type")),
        Instant.ofEpochMilli(row.getLong("happened_at")),
        value);
  }
}
