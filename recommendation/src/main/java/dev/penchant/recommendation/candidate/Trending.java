package dev.penchant.recommendation.candidate;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What many users of one shop turn to at present, kept in memory and read anew from the log in the
 * background. While little is known, or reading is quick, it is at most ten seconds old; a log that
 * takes long to count is counted so rarely that this takes at most a fiftieth of the time.
 * Thread-safe.
 */
public final class Trending {
  private static final Logger LOG = Logger.getLogger(Trending.class.getName());
  private static final Duration SHORTEST_AGE = Duration.ofSeconds(10);
  private static final int SHARE_OF_TIME = 50;

  /** With fewer events known, the next request waits for the newest. */
  private static final long FEW_EVENTS = 500;

  private final ShopId shop;
  private final TrendingReader reader;
  private final Clock clock;
  private final Executor background;
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private volatile boolean eventsSince;
  private volatile State state;

  private record State(TrendingItems items, Instant readAt, Instant staleAt) {}

  public Trending(
      EventLog log, ShopId shop, LiveCatalog catalog, Clock clock, Executor background) {
    this.shop = shop;
    this.reader = new TrendingReader(log, shop, catalog);
    this.clock = clock;
    this.background = background;
  }

  /** Notes that the log has grown. */
  public void eventsRecorded() {
    eventsSince = true;
  }

  public TrendingItems current() {
    State known = state;
    if (known == null
        || known.items().eventCount() == 0
        || (eventsSince && known.items().eventCount() < FEW_EVENTS)) {
      return refresh();
    }
    if (clock.instant().isAfter(known.staleAt()) && refreshing.compareAndSet(false, true)) {
      background.execute(this::refreshInBackground);
    }
    return known.items();
  }

  private synchronized TrendingItems refresh() {
    eventsSince = false;
    Instant begun = clock.instant();
    TrendingItems items = reader.read(begun);
    Instant ended = clock.instant();
    Duration rest = Duration.between(begun, ended).multipliedBy(SHARE_OF_TIME);
    state =
        new State(items, ended, ended.plus(rest.compareTo(SHORTEST_AGE) > 0 ? rest : SHORTEST_AGE));
    return items;
  }

  private void refreshInBackground() {
    try {
      refresh();
    } catch (RuntimeException failure) {
      eventsSince = true;
      LOG.log(Level.WARNING, "Shop " + shop + ": could not count what is trending", failure);
    } finally {
      refreshing.set(false);
    }
  }
}
