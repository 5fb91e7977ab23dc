package dev.penchant.web.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * What is done at every start: the first administrator and the operator's key made where they are
 * missing, and one line says where the console is.
 */
@ApplicationScoped
public class FirstStart {
  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

  private final PenchantSettings settings;
  private final FirstAdministrator administrator;
  private final OperatorKeyFile operatorKey;
  private final Config config;

  /** For the container's proxy. */
  protected FirstStart() {
    this.settings = null;
    this.administrator = null;
    this.operatorKey = null;
    this.config = null;
  }

  @Inject
  public FirstStart(
      PenchantSettings settings,
      FirstAdministrator administrator,
      OperatorKeyFile operatorKey,
      Config config) {
    this.settings = settings;
    this.administrator = administrator;
    this.operatorKey = operatorKey;
    this.config = config;
  }

  /** After the start-up of all modules, so that the line says what is true. */
  void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) Startup event) {
    operatorKey.writeIfMissing(settings.home());
    administrator
        .createIfNobody(settings.adminPassword())
        .ifPresent(
            password ->
                LOG.log(
                    Level.INFO,
                    "First start: log in to the console as {0} with password {1} (shown this once)",
                    new Object[] {FirstAdministrator.USERNAME, password}));
    LOG.log(Level.INFO, "Penchant is ready: console at {0}/admin/", address());
  }

  private URI address() {
    return settings
        .url()
        .orElseGet(
            () ->
                URI.create(
                    "http://%s:%d"
                        .formatted(
                            config
                                .getOptionalValue("penchant.bind", String.class)
                                .filter(bind -> !bind.equals("0.0.0.0"))
                                .orElse("127.0.0.1"),
                            config
                                .getOptionalValue("payara.instance.http.port", Integer.class)
                                .orElse(8080))));
  }
}
