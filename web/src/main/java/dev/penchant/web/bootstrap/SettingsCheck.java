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
 * Checks the settings before anything else starts. With bad ones it says why in one line and gives
 * up the start.
 */
@ApplicationScoped
public class SettingsCheck {
  private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

  private final Config config;
  private final ServerProcess process;

  /** For the container's proxy. */
  protected SettingsCheck() {
    this.config = null;
    this.process = null;
  }

  @Inject
  public SettingsCheck(Config config, ServerProcess process) {
    this.config = config;
    this.process = process;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup event) {
    try {
      PenchantSettings.from(config);
    } catch (InvalidSettings e) {
      LOG.severe(e.getMessage());
      process.giveUp(e);
    }
  }
}
