package dev.penchant.web.bootstrap;

import dev.penchant.web.security.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Gives the checked settings to who needs them. */
@ApplicationScoped
public class SettingsProducer {
  private final Config config;

  /** For the container's proxy. */
  protected SettingsProducer() {
    this.config = null;
  }

  @Inject
  public SettingsProducer(Config config) {
    this.config = config;
  }

  @Produces
  @Singleton
  public PenchantSettings settings() {
    return PenchantSettings.from(config);
  }

  @Produces
  @Singleton
  public TrustedProxies trustedProxies() {
    return settings().trustedProxies();
  }
}
