package dev.penchant.recommendation.serving;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.BehaviourRecorded;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.HistoryImported;
import dev.penchant.domain.catalog.CatalogChanged;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.interest.TopicNamed;
import dev.penchant.domain.interest.TopicNames;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.recommendation.candidate.Trending;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.session.RecentBehaviour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The shops in memory. A shop is loaded at start-up or when it is first asked for, and follows what
 * happens to it from then on. Thread-safe.
 */
@ApplicationScoped
public class ServedShops {
  private static final Logger LOG = Logger.getLogger(ServedShops.class.getName());

  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(10);

  private final Shops shops;
  private final Items items;
  private final EventLog log;
  private final SnapshotLoader snapshots;
  private final TopicNames topicNames;
  private final Clock clock;
  private final Background background;
  private final long eventsInMemory;
  private final boolean severalServers;
  private final Map<ShopId, ServedShop> served = new ConcurrentHashMap<>();

  /** For the container's proxy only. */
  protected ServedShops() {
    this(null, null, null, null, null, null, null, 1, Optional.empty());
  }

  /**
   * @param eventsInMemory how many events of users are kept per shop at most; see {@link
   *     RecentBehaviour} for the memory they take
   * @param node this server's name among several on one database; with it, what others record is
   *     looked for
   */
  @Inject
  public ServedShops(
      Shops shops,
      Items items,
      EventLog log,
      SnapshotLoader snapshots,
      TopicNames topicNames,
      Clock clock,
      Background background,
      @ConfigProperty(name = "penchant.serving.events-in-memory", defaultValue = "4000000")
          long eventsInMemory,
      @ConfigProperty(name = "penchant.node") Optional<String> node) {
    this.shops = shops;
    this.items = items;
    this.log = log;
    this.snapshots = snapshots;
    this.topicNames = topicNames;
    this.clock = clock;
    this.background = background;
    this.eventsInMemory = eventsInMemory;
    this.severalServers = node.isPresent();
  }

  /**
   * The shop, ready to serve.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is none
   */
  ServedShop require(ShopId id) {
    ServedShop known = served.get(id);
    if (known == null || !known.isReady()) {
      return load(shops.require(id));
    }
    known
        .overdueForCheck(clock.instant(), CHECK_INTERVAL)
        .ifPresent(
            overdue -> {
              if (severalServers && overdue.compareTo(CHECK_INTERVAL) > 0) {
                // nobody asked for a while: better read users anew than serve what is as old
                known.behaviour().forget();
              }
              background.execute(() -> check(known));
            });
    return known;
  }

  /** Reads the shop's settings, catalog and active model anew and swaps them in. */
  void reload(ShopId id) {
    Optional<Shop> shop = shops.find(id);
    if (shop.isEmpty()) {
      return;
    }
    ServedShop known = served.get(id);
    if (known == null || !known.isReady()) {
      load(shop.get());
      return;
    }
    known.settings(shop.get().settings());
    refreshCatalog(known);
    serveActive(known);
  }

  /** Takes in events that are new in the log. */
  void take(BehaviourRecorded recorded) {
    ServedShop shop = served.get(recorded.shop());
    if (shop == null) {
      return;
    }
    shop.behaviour().record(recorded.events());
    shop.trending().eventsRecorded();
    List<ItemId> unheardOf =
        recorded.events().stream()
            .map(BehaviourEvent::item)
            .flatMap(Optional::stream)
            .distinct()
            .filter(item -> shop.catalog().find(item).isEmpty())
            .toList();
    if (!unheardOf.isEmpty()) {
      background.execute(() -> loadItems(shop, unheardOf));
    }
  }

  /**
   * Reads the catalog anew and lets go of the behaviour in memory, which an import may have
   * outdated.
   */
  void take(HistoryImported imported) {
    ServedShop shop = served.get(imported.shop());
    if (shop != null) {
      refreshCatalog(shop);
      shop.trending().eventsRecorded();
    }
  }

  /** Takes in a change of the catalog. */
  void take(CatalogChanged change) {
    ServedShop shop = served.get(change.shop());
    if (shop != null) {
      change.saved().forEach(shop.catalog()::put);
      change.deleted().forEach(shop.catalog()::remove);
    }
  }

  /** Takes in that a topic got a name or lost it. */
  void take(TopicNamed change) {
    ServedShop shop = served.get(change.shop());
    if (shop != null) {
      shop.topicNamed(change.topic(), change.name());
    }
  }

  private ServedShop load(Shop shop) {
    // known before it is read, so that no change meanwhile passes it by
    ServedShop known = served.computeIfAbsent(shop.id(), id -> empty(shop));
    synchronized (known) {
      if (!known.isReady()) {
        refreshCatalog(known);
        known.topicNames(topicNames.of(shop.id()));
        OptionalLong active = snapshots.activeVersion(shop.id());
        known.serve(snapshots.activeOrOlder(shop.id(), known.catalog()), active);
        known.tried(active);
        known.overdueForCheck(clock.instant(), CHECK_INTERVAL);
        known.markReady();
      }
      return known;
    }
  }

  /**
   * Catches up with what nobody announced here: another server of the same shop announces only to
   * itself.
   */
  private void check(ServedShop known) {
    try {
      shops.find(known.id()).map(Shop::settings).ifPresent(known::settings);
      known.topicNames(topicNames.of(known.id()));
      if (items.count(known.id()) != known.catalog().itemCount()) {
        refreshCatalog(known);
      }
      if (severalServers) {
        follow(known);
      }
      if (!snapshots.activeVersion(known.id()).equals(known.triedVersion())) {
        serveActive(known);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Shop " + known.id() + ": could not check for changes", failure);
    }
  }

  private void follow(ServedShop known) {
    Optional<List<BehaviourEvent>> recorded = known.elsewhere().read(clock.instant());
    if (recorded.isEmpty()) {
      known.behaviour().forget();
      known.trending().eventsRecorded();
    } else if (!recorded.get().isEmpty()) {
      take(new BehaviourRecorded(known.id(), recorded.get()));
    }
  }

  private void refreshCatalog(ServedShop known) {
    known.catalog().loadAll(visitor -> items.forEach(known.id(), visitor));
    known.behaviour().forget();
  }

  private void serveActive(ServedShop known) {
    OptionalLong active = snapshots.activeVersion(known.id());
    known.tried(active);
    known.serve(snapshots.active(known.id(), known.catalog()), active);
  }

  private ServedShop empty(Shop shop) {
    ShopId id = shop.id();
    LiveCatalog catalog = new LiveCatalog();
    return new ServedShop(
        id,
        catalog,
        new RecentBehaviour(catalog, (user, limit) -> log.ofUser(id, user, limit), eventsInMemory),
        new Trending(log, id, catalog, clock, background),
        new RecordedElsewhere(log, id, clock.instant()),
        shop.settings());
  }

  private void loadItems(ServedShop shop, List<ItemId> ids) {
    try {
      shop.catalog().load(items.findAll(shop.id(), ids).values());
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Shop " + shop.id() + ": could not read new items", failure);
    }
  }
}
