package dev.penchant.domain.persistence;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Model versions on JPA. */
@ApplicationScoped
@Transactional
class JpaModelVersions implements ModelVersions {
  private final EntityManager entityManager;

  @Inject
  JpaModelVersions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<ModelVersion> find(ShopId shop, long number) {
    return row(shop, number).map(ModelVersionRow::toModelVersion);
  }

  @Override
  public Optional<ModelVersion> ofJob(ShopId shop, long jobId) {
    return select(shop, "and v.jobId = :job")
        .setParameter("job", jobId)
        .getResultStream()
        .findFirst()
        .map(ModelVersionRow::toModelVersion);
  }

  @Override
  public List<ModelVersion> of(ShopId shop) {
    return select(shop, "order by v.key.number desc").getResultList().stream()
        .map(ModelVersionRow::toModelVersion)
        .toList();
  }

  @Override
  public Optional<ModelVersion> active(ShopId shop) {
    return activeRow(shop).map(ModelVersionRow::toModelVersion);
  }

  @Override
  public ModelVersion begin(ShopId shop, long jobId, Instant at) {
    Optional<ModelVersion> begun = ofJob(shop, jobId);
    if (begun.isEmpty()) {
      return beginNext(shop, jobId, at);
    }
    ModelVersionRow row = require(shop, begun.get().number());
    row.resume();
    return row.toModelVersion();
  }

  private ModelVersion beginNext(ShopId shop, long jobId, Instant at) {
    long last =
        entityManager
            .createQuery(
                "select coalesce(max(v.key.number), 0L) from ModelVersionRow v"
                    + " where v.key.shop = :shop",
                Long.class)
            .setParameter("shop", shop.value())
            .getSingleResult();
    ModelVersionRow row = new ModelVersionRow(shop, last + 1, jobId, at);
    entityManager.persist(row);
    entityManager.flush();
    return row.toModelVersion();
  }

  @Override
  public void complete(
      ShopId shop,
      long number,
      Map<String, Map<String, Double>> metrics,
      String message,
      Instant at) {
    require(shop, number).complete(metrics, message, at);
  }

  @Override
  public void fail(ShopId shop, long number, String message, Instant at) {
    require(shop, number).fail(message, at);
  }

  @Override
  public void stop(ShopId shop, long number, String message, Instant at) {
    require(shop, number).stop(message, at);
  }

  @Override
  public void activate(ShopId shop, long number, Instant at) {
    ModelVersionRow row = require(shop, number);
    if (row.state() == ModelState.ACTIVE) {
      return;
    }
    activeRow(shop).ifPresent(ModelVersionRow::retire);
    // the old one must leave its unique place before the new one takes it
    entityManager.flush();
    row.activate(at);
    entityManager.flush();
  }

  private ModelVersionRow require(ShopId shop, long number) {
    return row(shop, number)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Shop \"%s\" has no model version %d".formatted(shop, number)));
  }

  private Optional<ModelVersionRow> row(ShopId shop, long number) {
    return Optional.ofNullable(
        entityManager.find(ModelVersionRow.class, new ModelVersionRow.Key(shop.value(), number)));
  }

  private Optional<ModelVersionRow> activeRow(ShopId shop) {
    return select(shop, "and v.activeIn = :shop").getResultStream().findFirst();
  }

  private TypedQuery<ModelVersionRow> select(ShopId shop, String rest) {
    return entityManager
        .createQuery(
            "select v from ModelVersionRow v where v.key.shop = :shop " + rest,
            ModelVersionRow.class)
        .setParameter("shop", shop.value());
  }
}
