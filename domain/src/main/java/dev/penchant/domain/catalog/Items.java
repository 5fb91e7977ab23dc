package dev.penchant.domain.catalog;

import dev.penchant.domain.shop.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores the catalog of each shop. */
public interface Items {
  Optional<Item> find(ShopId shop, ItemId id);

  /** Those of the ids that exist. */
  Map<ItemId, Item> findAll(ShopId shop, Collection<ItemId> ids);

  /** Inserts each item or replaces it. */
  void saveAll(ShopId shop, Collection<Item> items);

  /** Inserts those items whose id is not yet in the catalog and leaves the others as they are. */
  void addMissing(ShopId shop, Collection<Item> items);

  /** Whether there was such an item. */
  boolean delete(ShopId shop, ItemId id);

  /** Hands every item of the shop to the visitor, by id, without holding them all in memory. */
  void forEach(ShopId shop, Consumer<Item> visitor);

  long count(ShopId shop);

  /** Items whose id or title contains the text (all for an empty text), by title. */
  List<Item> search(ShopId shop, String text, int offset, int limit);
}
