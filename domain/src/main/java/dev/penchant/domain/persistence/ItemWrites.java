package dev.penchant.domain.persistence;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.shop.ShopId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes items many at a time.
 *
 * <p>Items go in by id, so that two transactions that write the same ones take their locks in the
 * same order and cannot deadlock.
 */
final class ItemWrites {
  private static final String UPDATE =
      "UPDATE item SET title = ?, category = ?, price = ?, available = ?, updated_at = ?"
          + " WHERE shop = ? AND id = ?";

  private final Jdbc jdbc;

  ItemWrites(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void addMissing(ShopId shop, Collection<Item> items) {
    jdbc.run("add items", connection -> addMissing(connection, shop, byId(items)));
  }

  void saveAll(ShopId shop, Collection<Item> items) {
    List<Item> sorted = byId(items);
    jdbc.with(
        "save items",
        connection -> {
          Set<String> added = addMissing(connection, shop, sorted);
          update(
              connection,
              shop,
              sorted.stream().filter(item -> !added.contains(item.id().value())).toList());
          return null;
        });
  }

  /** Of equal ids the last one counts. */
  private static List<Item> byId(Collection<Item> items) {
    TreeMap<String, Item> sorted = new TreeMap<>();
    items.forEach(item -> sorted.put(item.id().value(), item));
    return List.copyOf(sorted.values());
  }

  private static Set<String> addMissing(Connection connection, ShopId shop, List<Item> items)
      throws SQLException {
    // most items are there already, so looking first saves the collisions
    UniqueInsert<Item> insert = insertInto(shop);
    Set<String> existing = insert.existing(connection, shop, items);
    return insert.insert(
        connection,
        shop,
        items.stream().filter(item -> !existing.contains(item.id().value())).toList());
  }

  private static UniqueInsert<Item> insertInto(ShopId shop) {
    return new UniqueInsert<>(
        "item",
        "id",
        item -> item.id().value(),
        new MultiRowInsert<>(
            "item",
            List.of("shop", "id", "title", "category", "price", "available", "updated_at"),
            (statement, first, item) -> {
              statement.setString(first, shop.value());
              statement.setString(first + 1, item.id().value());
              bindContent(statement, first + 2, item);
            }));
  }

  private static void update(Connection connection, ShopId shop, List<Item> items)
      throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      for (Item item : items) {
        bindContent(statement, 1, item);
        statement.setString(6, shop.value());
        statement.setString(7, item.id().value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bindContent(PreparedStatement statement, int first, Item item)
      throws SQLException {
    statement.setString(first, item.title());
    statement.setString(first + 1, item.category().orElse(null));
    statement.setBigDecimal(first + 2, item.price().orElse(null));
    statement.setBoolean(first + 3, item.available());
    statement.setLong(first + 4, item.updatedAt().toEpochMilli());
  }
}
