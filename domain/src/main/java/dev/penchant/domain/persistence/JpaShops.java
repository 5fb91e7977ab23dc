package dev.penchant.domain.persistence;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Shops on JPA. */
@ApplicationScoped
@Transactional
class JpaShops implements Shops {
  private final EntityManager entityManager;

  @Inject
  JpaShops(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Shop> find(ShopId id) {
    return Optional.ofNullable(entityManager.find(ShopRow.class, id.value())).map(ShopRow::toShop);
  }

  @Override
  public List<Shop> all() {
    return entityManager
        .createQuery("select s from ShopRow s order by s.id", ShopRow.class)
        .getResultStream()
        .map(ShopRow::toShop)
        .toList();
  }

  @Override
  public void save(Shop shop) {
    ShopRow row = entityManager.find(ShopRow.class, shop.id().value());
    if (row == null) {
      entityManager.persist(new ShopRow(shop));
      return;
    }
    row.change(shop);
  }
}
