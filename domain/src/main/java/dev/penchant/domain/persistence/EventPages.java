package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.shop.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks a shop's log by time in pages, each begun where the last ended.
 *
 * <p>Not one long result: H2 builds a result completely before its first row, and MySQL's driver
 * either does so too or blocks the connection for every other statement of the transaction, the
 * visitor's included. H2 reads in the order of an index only if ORDER BY names all of its columns,
 * the constant shop too.
 */
final class EventPages {
  private static final int PAGE = 10_000;

  /**
   * The rest of an instant that a page ended in. Apart from the next, so that each uses an index.
   */
  private static final String SAME_INSTANT =
      "SELECT "
          + EventRows.READ_COLUMNS
          + " FROM behaviour_event WHERE shop = ? AND happened_at = ? AND sequence > ?"
          + " ORDER BY shop, happened_at, sequence LIMIT "
          + PAGE;

  private static final String FROM_INSTANT =
      "SELECT "
          + EventRows.READ_COLUMNS
          + " FROM behaviour_event WHERE shop = ? AND happened_at >= ? AND happened_at < ?"
          + " ORDER BY shop, happened_at, sequence LIMIT "
          + PAGE;

  private static final String WHAT = "read the event log";

  private final Jdbc jdbc;

  EventPages(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Entry(long sequence, BehaviourEvent event) {
    static Entry read(ResultSet row) throws SQLException {
      return new Entry(row.getLong("sequence"), EventRows.read(row));
    }

    long millis() {
      return event.time().toEpochMilli();
    }
  }

  void forEach(ShopId shop, long fromMillis, long toMillis, Consumer<BehaviourEvent> visitor) {
    long next = fromMillis;
    while (next < toMillis) {
      List<Entry> page = jdbc.query(WHAT, FROM_INSTANT, Entry::read, shop.value(), next, toMillis);
      page.forEach(entry -> visitor.accept(entry.event()));
      if (page.size() < PAGE) {
        return;
      }
      Entry last = page.get(page.size() - 1);
      finishInstant(shop, last, visitor);
      next = last.millis() + 1;
    }
  }

  private void finishInstant(ShopId shop, Entry from, Consumer<BehaviourEvent> visitor) {
    Entry last = from;
    List<Entry> page;
    do {
      page =
          jdbc.query(WHAT, SAME_INSTANT, Entry::read, shop.value(), last.millis(), last.sequence());
      page.forEach(entry -> visitor.accept(entry.event()));
      if (!page.isEmpty()) {
        last = page.get(page.size() - 1);
      }
    } while (page.size() == PAGE);
  }
}
