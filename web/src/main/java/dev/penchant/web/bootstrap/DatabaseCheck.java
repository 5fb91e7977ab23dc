package dev.penchant.web.bootstrap;

import dev.penchant.domain.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
  private final Shops shops;

  /** For the container's proxy. */
  protected DatabaseCheck() {
    this.shops = null;
  }

  @Inject
  public DatabaseCheck(Shops shops) {
    this.shops = shops;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      int count = shops.all().size();
      return HealthCheckResponse.named("database").up().withData("shops", count).build();
    } catch (RuntimeException e) {
      // that it does not answer is the result of the check
      return HealthCheckResponse.named("database").down().withData("error", e.toString()).build();
    }
  }
}
