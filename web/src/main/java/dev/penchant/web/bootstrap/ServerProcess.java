package dev.penchant.web.bootstrap;

import dev.penchant.domain.StoreUnusable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The process that Penchant runs in. */
@ApplicationScoped
public class ServerProcess {
  private final Config config;

  /** For the container's proxy. */
  protected ServerProcess() {
    this.config = null;
  }

  @Inject
  public ServerProcess(Config config) {
    this.config = config;
  }

  /**
   * Gives up a start whose failure was told already. The executable jar ends with exit code 1,
   * instead of running on without an application; Payara Server, which may serve others, only
   * refuses the deployment.
   */
  public void giveUp(RuntimeException failure) {
    if (!isOurs()) {
      throw failure;
    }
    // nothing has started that would have to be stopped
    Runtime.getRuntime().halt(1);
  }

  void giveUp(@Observes StoreUnusable store) {
    giveUp(store.failure());
  }

  private boolean isOurs() {
    return config
        .getOptionalValue("payara.instance.type", String.class)
        .filter("MICRO"::equalsIgnoreCase)
        .isPresent();
  }
}
