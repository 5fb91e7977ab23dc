package dev.penchant.recommendation.catalog;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A shop's catalog in memory, following every change. Each id met gets a dense index that stays its
 * own as long as this object lives, whether the item is in the catalog yet, still or no more.
 * Thread-safe; reading never waits. Memory: about 300 bytes an item.
 */
public final class LiveCatalog {
  private final Map<ItemId, Integer> indexes = new ConcurrentHashMap<>();
  // a slot is in the array before size covers it, so whoever reads size first finds it
  private volatile Slot[] slots = new Slot[1024];
  private volatile int size;
  private final AtomicLong loads = new AtomicLong();

  private static final class Slot {
    private final ItemId id;
    private volatile Item item;
    private long loadedIn;
    private long changedIn;

    Slot(ItemId id) {
      this.id = id;
    }
  }

  /** How many indexes are given out. */
  public int size() {
    return size;
  }

  public OptionalInt indexOf(ItemId id) {
    Integer index = indexes.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The id's index; a new one if it has none. */
  public int intern(ItemId id) {
    Integer known = indexes.get(id);
    return known == null ? add(id) : known;
  }

  public ItemId id(int index) {
    return slot(index).id;
  }

  /** Empty while the catalog has no such item. */
  public Optional<Item> item(int index) {
    return Optional.ofNullable(slot(index).item);
  }

  public Optional<Item> find(ItemId id) {
    Integer index = indexes.get(id);
    return index == null ? Optional.empty() : item(index);
  }

  /** What people read of the item: its title, or its id while the catalog lacks it. */
  public String title(int index) {
    Item item = slot(index).item;
    return item == null ? slot(index).id.value() : item.title();
  }

  /** Takes in a change: the item is inserted or replaced. */
  public void put(Item item) {
    change(intern(item.id()), item);
  }

  /** Takes in a change: the item is no longer in the catalog. */
  public void remove(ItemId id) {
    change(intern(id), null);
  }

  /** Takes items read from the database; a change announced meanwhile is newer than they are. */
  public void load(Collection<Item> items) {
    long load = loads.incrementAndGet();
    items.forEach(item -> load(item, load));
  }

  /**
   * Takes the whole catalog as it is in the database: what it does not hold is no longer in here.
   *
   * @param reader hands every item to the visitor it is given
   */
  public void loadAll(Consumer<Consumer<Item>> reader) {
    long load = loads.incrementAndGet();
    reader.accept(item -> load(item, load));
    for (int index = 0; index < size; index++) {
      Slot slot = slot(index);
      synchronized (slot) {
        if (slot.loadedIn < load && slot.changedIn < load) {
          slot.item = null;
        }
      }
    }
  }

  /** How many items are in the catalog. */
  public int itemCount() {
    int count = 0;
    for (int index = 0; index < size; index++) {
      count += slot(index).item == null ? 0 : 1;
    }
    return count;
  }

  private void load(Item item, long load) {
    Slot slot = slot(intern(item.id()));
    synchronized (slot) {
      slot.loadedIn = Math.max(slot.loadedIn, load);
      if (slot.changedIn < load) {
        slot.item = item;
      }
    }
  }

  private void change(int index, Item item) {
    Slot slot = slot(index);
    synchronized (slot) {
      slot.changedIn = loads.get();
      slot.item = item;
    }
  }

  private Slot slot(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("no item has index " + index);
    }
    return slots[index];
  }

  private synchronized int add(ItemId id) {
    Integer known = indexes.get(id);
    if (known != null) {
      return known;
    }
    int index = size;
    if (index == slots.length) {
      slots = Arrays.copyOf(slots, 2 * index);
    }
    slots[index] = new Slot(id);
    size = index + 1;
    indexes.put(id, index);
    return index;
  }
}
