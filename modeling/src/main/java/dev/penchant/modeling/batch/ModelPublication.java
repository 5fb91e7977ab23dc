package dev.penchant.modeling.batch;

import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.modeling.ModelPublished;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.training.PromotionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Enters a finished version and, if it is promoted, makes it the active one, in one step. */
@ApplicationScoped
public class ModelPublication {
  /** Of each shop so many versions stay, to go back to; the active one always stays. */
  private static final int KEPT_VERSIONS = 5;

  private final ModelVersions versions;
  private final ModelStore store;
  private final Event<ModelPublished> published;
  private final Clock clock;

  /** For the container's proxy only. */
  protected ModelPublication() {
    this(null, null, null, null);
  }

  @Inject
  public ModelPublication(
      ModelVersions versions, ModelStore store, Event<ModelPublished> published, Clock clock) {
    this.versions = versions;
    this.store = store;
    this.published = published;
    this.clock = clock;
  }

  /** A transaction of its own, so that observers load the model as soon as it is committed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void complete(
      ModelVersion version,
      Map<String, Map<String, Double>> metrics,
      PromotionRule.Decision decision) {
    ShopId shop = version.shop();
    versions.complete(shop, version.number(), metrics, decision.message(), clock.instant());
    if (decision.promoted()) {
      versions.activate(shop, version.number(), clock.instant());
      published.fire(new ModelPublished(shop, version.number()));
    }
    prune(shop);
  }

  private void prune(ShopId shop) {
    List<Long> active = versions.active(shop).map(ModelVersion::number).stream().toList();
    try {
      store.prune(shop, KEPT_VERSIONS, active);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Old models of shop \"%s\" could not be removed".formatted(shop), e);
    }
  }
}
