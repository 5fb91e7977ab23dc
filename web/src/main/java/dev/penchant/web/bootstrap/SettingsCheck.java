package dev.penchant.web.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * Checks the settings before anything else starts. With bad ones the executable jar says why in one
 * line and ends, instead of running on without an application; Payara Server, which may serve
 * others, only refuses the deployment.
 */
@ApplicationScoped
public class SettingsCheck {
  private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

  private final Config config;

  /** For the container's proxy. */
  protected SettingsCheck() {
    this.config = null;
  }

  @Inject
  public SettingsCheck(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup event) {
    try {
      PenchantSettings.from(config);
    } catch (InvalidSettings e) {
      if (!isOurProcess()) {
        throw e;
      }
      LOG.severe(e.getMessage());
      // nothing has started that would have to be stopped
      Runtime.getRuntime().halt(1);
    }
  }

  private boolean isOurProcess() {
    return config
        .getOptionalValue("payara.instance.type", String.class)
        .filter("MICRO"::equalsIgnoreCase)
        .isPresent();
  }
}
