package dev.penchant.web.bootstrap;

import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.Shops;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the active model of every shop is served. A shop that was served once stays so: while
 * a newer model loads, the one before goes on serving.
 */
@Readiness
@ApplicationScoped
public class ServingCheck implements HealthCheck {
  private final Shops shops;
  private final ModelVersions versions;
  private final RecommendItems recommendItems;
  private final Set<String> served = ConcurrentHashMap.newKeySet();

  /** For the container's proxy. */
  protected ServingCheck() {
    this.shops = null;
    this.versions = null;
    this.recommendItems = null;
  }

  @Inject
  public ServingCheck(Shops shops, ModelVersions versions, RecommendItems recommendItems) {
    this.shops = shops;
    this.versions = versions;
    this.recommendItems = recommendItems;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      List<String> waiting =
          shops.all().stream()
              .filter(shop -> !isServed(shop))
              .map(shop -> shop.id().value())
              .toList();
      return HealthCheckResponse.named("models")
          .status(waiting.isEmpty())
          .withData("loading", String.join(", ", waiting))
          .build();
    } catch (RuntimeException e) {
      // that it fails is the result of the check
      return HealthCheckResponse.named("models").down().withData("error", e.toString()).build();
    }
  }

  private boolean isServed(Shop shop) {
    if (served.contains(shop.id().value())) {
      return true;
    }
    boolean ready = versions.active(shop.id()).map(active -> isServed(shop, active)).orElse(true);
    if (ready) {
      served.add(shop.id().value());
    }
    return ready;
  }

  private boolean isServed(Shop shop, ModelVersion active) {
    ListRequest one = ListRequest.of(1).withoutReasons();
    return recommendItems.trending(shop.id(), one).modelVersion().orElse(-1) == active.number();
  }
}
