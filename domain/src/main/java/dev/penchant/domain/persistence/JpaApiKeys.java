package dev.penchant.domain.persistence;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys on JPA. */
@ApplicationScoped
@Transactional
class JpaApiKeys implements ApiKeys {
  private final EntityManager entityManager;

  @Inject
  JpaApiKeys(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<ApiKey> find(String hash) {
    return Optional.ofNullable(entityManager.find(ApiKeyRow.class, hash)).map(ApiKeyRow::toApiKey);
  }

  @Override
  public List<ApiKey> of(ShopId shop) {
    return entityManager
        .createQuery(
            "select k from ApiKeyRow k where k.shop = :shop order by k.createdAt desc, k.hash",
            ApiKeyRow.class)
        .setParameter("shop", shop.value())
        .getResultStream()
        .map(ApiKeyRow::toApiKey)
        .toList();
  }

  @Override
  public void add(ApiKey key) {
    entityManager.persist(new ApiKeyRow(key));
  }

  @Override
  public void revoke(String hash, Instant at) {
    ApiKeyRow row = entityManager.find(ApiKeyRow.class, hash);
    if (row != null) {
      row.revoke(at);
    }
  }
}
