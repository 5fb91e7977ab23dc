package dev.penchant.ingestion;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalog in a map, and a count of how many items were written. */
public final class InMemoryItems implements Items {
  private final Map<ShopId, Map<ItemId, Item>> items = new HashMap<>();
  private int written;

  public int written() {
    return written;
  }

  @Override
  public Optional<Item> find(ShopId shop, ItemId id) {
    return Optional.ofNullable(catalog(shop).get(id));
  }

  @Override
  public Map<ItemId, Item> findAll(ShopId shop, Collection<ItemId> ids) {
    return ids.stream()
        .map(id -> find(shop, id))
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Item::id, Function.identity()));
  }

  @Override
  public void saveAll(ShopId shop, Collection<Item> saved) {
    written += saved.size();
    saved.forEach(item -> catalog(shop).put(item.id(), item));
  }

  @Override
  public void addMissing(ShopId shop, Collection<Item> added) {
    added.forEach(item -> catalog(shop).putIfAbsent(item.id(), item));
  }

  @Override
  public boolean delete(ShopId shop, ItemId id) {
    return catalog(shop).remove(id) != null;
  }

  @Override
  public void forEach(ShopId shop, Consumer<Item> visitor) {
    catalog(shop).values().forEach(visitor);
  }

  @Override
  public long count(ShopId shop) {
    return catalog(shop).size();
  }

  @Override
  public List<Item> search(ShopId shop, String text, int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  private Map<ItemId, Item> catalog(ShopId shop) {
    return items.computeIfAbsent(shop, any -> new HashMap<>());
  }
}
