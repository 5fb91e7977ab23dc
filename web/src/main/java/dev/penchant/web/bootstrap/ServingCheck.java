package dev.penchant.web.bootstrap;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.recommendation.ServedModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every shop's model was read. A shop whose model turned out to be damaged is served by
 * an older one or by what is trending: it is named, but takes no server out of rotation, nor the
 * shops beside it.
 */
@Readiness
@ApplicationScoped
public class ServingCheck implements HealthCheck {
  private final Shops shops;
  private final ServedModels models;

  /** For the container's proxy. */
  protected ServingCheck() {
    this.shops = null;
    this.models = null;
  }

  @Inject
  public ServingCheck(Shops shops, ServedModels models) {
    this.shops = shops;
    this.models = models;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("models");
    try {
      List<String> damaged =
          shops.all().stream().map(Shop::id).flatMap(this::damagedModels).toList();
      if (!damaged.isEmpty()) {
        response.withData("damaged", String.join(", ", damaged));
      }
      return response.up().build();
    } catch (RuntimeException e) {
      // that it fails is the result of the check
      return response.down().withData("error", e.toString()).build();
    }
  }

  /** Waits while the shop is loaded for the first time. */
  private Stream<String> damagedModels(ShopId shop) {
    return models.damaged(shop).stream().mapToObj(version -> shop + " version " + version);
  }
}
