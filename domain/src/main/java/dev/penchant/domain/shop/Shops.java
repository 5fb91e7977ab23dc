package dev.penchant.domain.shop;

import java.util.List;
import java.util.Optional;

/** Stores shops. */
public interface Shops {
  Optional<Shop> find(ShopId id);

  /** All shops by id. */
  List<Shop> all();

  /** Inserts the shop or replaces its name and settings. */
  void save(Shop shop);

  /**
   * The shop that must exist.
   *
   * @throws UnknownShop if it does not
   */
  default Shop require(ShopId id) {
    return find(id).orElseThrow(() -> new UnknownShop(id));
  }
}
