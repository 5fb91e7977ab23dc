package dev.penchant.domain.persistence;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The catalog on JPA, written by JDBC: whole catalogs come in one call, and two imports may bring
 * the same new item at once. Rows are read outside the persistence context, so that it neither
 * grows with the catalog nor hides what JDBC wrote.
 */
@ApplicationScoped
@Transactional
class JpaItems implements Items {
  private static final int PAGE = 2_000;
  private static final int IDS_PER_QUERY = 500;

  private static final String SELECT =
      "select new dev.penchant.domain.persistence.ItemRow(i.key.shop, i.key.id, i.title,"
          + " i.category, i.price, i.available, i.updatedAt) from ItemRow i"
          + " where i.key.shop = :shop ";

  private final EntityManager entityManager;
  private final ItemWrites writes;

  @Inject
  JpaItems(EntityManager entityManager, DataSource dataSource) {
    this.entityManager = entityManager;
    this.writes = new ItemWrites(new Jdbc(dataSource));
  }

  @Override
  public Optional<Item> find(ShopId shop, ItemId id) {
    return select(shop, "and i.key.id = :id")
        .setParameter("id", id.value())
        .getResultStream()
        .map(ItemRow::toItem)
        .findFirst();
  }

  @Override
  public Map<ItemId, Item> findAll(ShopId shop, Collection<ItemId> ids) {
    List<String> wanted = ids.stream().map(ItemId::value).distinct().toList();
    Map<ItemId, Item> found = new HashMap<>();
    for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
      int to = Math.min(from + IDS_PER_QUERY, wanted.size());
      select(shop, "and i.key.id in :ids")
          .setParameter("ids", wanted.subList(from, to))
          .getResultStream()
          .map(ItemRow::toItem)
          .forEach(item -> found.put(item.id(), item));
    }
    return found;
  }

  @Override
  public void saveAll(ShopId shop, Collection<Item> items) {
    writes.saveAll(shop, items);
  }

  @Override
  public void addMissing(ShopId shop, Collection<Item> items) {
    writes.addMissing(shop, items);
  }

  @Override
  public boolean delete(ShopId shop, ItemId id) {
    return entityManager
            .createQuery("delete from ItemRow i where i.key.shop = :shop and i.key.id = :id")
            .setParameter("shop", shop.value())
            .setParameter("id", id.value())
            .executeUpdate()
        > 0;
  }

  @Override
  public void forEach(ShopId shop, Consumer<Item> visitor) {
    List<Item> page;
    String after = "";
    do {
      page = new ArrayList<>(PAGE);
      select(shop, "and i.key.id > :after order by i.key.id")
          .setParameter("after", after)
          .setMaxResults(PAGE)
          .getResultStream()
          .map(ItemRow::toItem)
          .forEach(page::add);
      page.forEach(visitor);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id().value();
    } while (page.size() == PAGE);
  }

  @Override
  public long count(ShopId shop) {
    return entityManager
        .createQuery("select count(i) from ItemRow i where i.key.shop = :shop", Long.class)
        .setParameter("shop", shop.value())
        .getSingleResult();
  }

  @Override
  public List<Item> search(ShopId shop, String text, int offset, int limit) {
    return select(
            shop,
            "and (lower(i.key.id) like :pattern escape '!' or lower(i.title) like :pattern"
                + " escape '!') order by i.title, i.key.id")
        .setParameter("pattern", LikePattern.containing(text.toLowerCase(Locale.ROOT)))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(ItemRow::toItem)
        .toList();
  }

  private TypedQuery<ItemRow> select(ShopId shop, String rest) {
    return entityManager
        .createQuery(SELECT + rest, ItemRow.class)
        .setParameter("shop", shop.value());
  }
}
