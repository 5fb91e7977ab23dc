package dev.penchant.domain.persistence;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.interest.TopicNames;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Topic names on JPA. */
@ApplicationScoped
@Transactional
class JpaTopicNames implements TopicNames {
  private final EntityManager entityManager;

  @Inject
  JpaTopicNames(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Map<TopicId, TopicName> of(ShopId shop) {
    return entityManager
        .createQuery("select n from TopicNameRow n where n.key.shop = :shop", TopicNameRow.class)
        .setParameter("shop", shop.value())
        .getResultStream()
        .collect(Collectors.toUnmodifiableMap(TopicNameRow::topic, TopicNameRow::name));
  }

  @Override
  public void save(ShopId shop, TopicId topic, TopicName name, Instant at) {
    TopicNameRow.Key key = new TopicNameRow.Key(shop, topic);
    TopicNameRow row = entityManager.find(TopicNameRow.class, key);
    if (row == null) {
      entityManager.persist(new TopicNameRow(key, name, at));
      return;
    }
    row.change(name, at);
  }

  @Override
  public void delete(ShopId shop, TopicId topic) {
    TopicNameRow row = entityManager.find(TopicNameRow.class, new TopicNameRow.Key(shop, topic));
    if (row != null) {
      entityManager.remove(row);
    }
  }
}
