package dev.penchant.recommendation.serving;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.BehaviourRecorded;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.CatalogChanged;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.fixture.InMemoryModelVersions;
import dev.penchant.domain.fixture.InMemoryShops;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.interest.TopicNamed;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.modeling.ModelPublished;
import dev.penchant.modeling.artifact.FoundShifts;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.UnreadableModel;
import dev.penchant.recommendation.fixture.HandMadeModel;
import dev.penchant.recommendation.fixture.InMemoryEventLog;
import dev.penchant.recommendation.fixture.InMemoryItems;
import dev.penchant.recommendation.fixture.InMemoryTopicNames;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole module on ports in memory, background work done at once. */
final class ServingInMemory {
  static final ShopId SHOP = new ShopId("planted");
  static final Instant NOW = PlantedShop.LAST.plusSeconds(3600);

  final InMemoryShops shops = new InMemoryShops();
  final InMemoryItems items = new InMemoryItems();
  final InMemoryEventLog log = new InMemoryEventLog();
  final InMemoryModelVersions versions = new InMemoryModelVersions();
  final InMemoryTopicNames topicNames = new InMemoryTopicNames();
  final Map<String, ModelArtifacts> store = new HashMap<>();
  final ServedLists lists;
  final ServedInterests interests;
  final ServedSales sales;
  final ServedQuality quality;
  final LoadedModels models;
  final ServedShifts shifts;
  final Map<String, FoundShifts> keptShifts = new HashMap<>();
  private final ServedShops served;
  private Instant now = NOW;
  int damagedReads;
  private final ServingEvents events;

  ServingInMemory() {
    this(Optional.empty());
  }

  /**
   * @param node the server's name, where it is one of several
   */
  ServingInMemory(Optional<String> node) {
    Clock clock = new SettableClock();
    Background background = Runnable::run;
    SnapshotLoader loader =
        new SnapshotLoader(versions, (shop, version) -> stored(shop, version), clock);
    served =
        new ServedShops(shops, items, log, loader, topicNames, clock, background, 100_000, node);
    ShiftSearches searches = new ShiftSearches(new ShiftsInMemory(), background);
    events = new ServingEvents(shops, served, searches, background);
    shifts = new ServedShifts(served, searches);
    lists = new ServedLists(served);
    interests = new ServedInterests(served);
    sales = new ServedSales(served);
    quality = new ServedQuality(served);
    models = new LoadedModels(served);
  }

  /** A merchant names a topic. */
  void name(TopicId topic, String name) {
    // as the server does it: the database cannot be read any more when the event arrives
    events.named(new TopicNamed(SHOP, topic, Optional.of(new TopicName(name))));
  }

  /** The planted shop with its catalog, its events and a model. */
  static ServingInMemory planted() {
    ServingInMemory serving = withoutModel();
    serving.publish(HandMadeModel.of(SHOP, 1, PlantedShop.events()));
    return serving;
  }

  /** The planted shop on one of several servers. */
  static ServingInMemory oneOfSeveral() {
    ServingInMemory serving = fill(new ServingInMemory(Optional.of("first")));
    serving.publish(HandMadeModel.of(SHOP, 1, PlantedShop.events()));
    return serving;
  }

  /** The planted shop with its catalog and its events. */
  static ServingInMemory withoutModel() {
    return fill(new ServingInMemory());
  }

  private static ServingInMemory fill(ServingInMemory serving) {
    serving.open(SHOP);
    serving.items.saveAll(SHOP, PlantedShop.items());
    serving.log.append(SHOP, PlantedShop.events());
    return serving;
  }

  void open(ShopId shop) {
    shops.save(new Shop(shop, shop.value(), ShopSettings.defaults(), Instant.EPOCH));
  }

  void publish(ModelArtifacts model) {
    store.put(key(model.shop(), model.version()), model);
    versions.activate(model.shop(), model.version(), NOW);
    events.published(new ModelPublished(model.shop(), model.version()));
  }

  /** Makes a version active whose files cannot be read. */
  void publishDamaged(long version) {
    versions.activate(SHOP, version, NOW);
    events.published(new ModelPublished(SHOP, version));
  }

  void timePasses(Duration duration) {
    now = now.plus(duration);
  }

  void start() {
    events.started(null);
  }

  void happens(String user, String item, EventType type, Instant time) {
    happens(SHOP, PlantedShop.event(user, item, type, time));
  }

  void happens(ShopId shop, BehaviourEvent event) {
    log.append(shop, List.of(event));
    events.recorded(new BehaviourRecorded(shop, List.of(event)));
  }

  /** Another server records an event, which announces it here by nothing. */
  void happensElsewhere(String user, String item, EventType type) {
    log.append(SHOP, List.of(PlantedShop.event(user, item, type, now)));
  }

  void save(Item item) {
    items.saveAll(SHOP, List.of(item));
    events.changed(new CatalogChanged(SHOP, List.of(item), List.of()));
  }

  void delete(String item) {
    items.delete(SHOP, new ItemId(item));
    events.changed(new CatalogChanged(SHOP, List.of(), List.of(new ItemId(item))));
  }

  void complete(ModelArtifacts model) {
    store.put(key(model.shop(), model.version()), model);
    versions.put(model.shop(), model.version(), ModelState.READY);
  }

  private ModelArtifacts stored(ShopId shop, long version) {
    ModelArtifacts model = store.get(key(shop, version));
    if (model == null) {
      damagedReads++;
      throw new UnreadableModel("factors.bin is damaged: its checksum has changed");
    }
    return model;
  }

  private static String key(ShopId shop, long version) {
    return shop + "/" + version;
  }

  private final class ShiftsInMemory implements ShiftSearches.Memory {
    @Override
    public Optional<FoundShifts> foundShifts(ShopId shop, long version) {
      return Optional.ofNullable(keptShifts.get(key(shop, version)));
    }

    @Override
    public void keep(ShopId shop, long version, FoundShifts found) {
      keptShifts.put(key(shop, version), found);
    }
  }

  private final class SettableClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("serving asks for instants only");
    }
  }
}
