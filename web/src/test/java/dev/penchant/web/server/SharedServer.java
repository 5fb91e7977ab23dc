package dev.penchant.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Makes Arquillian deploy once instead of once per test class: a start costs far more than a test.
 * The server ends with the tests' JVM, by the container's own shutdown hook.
 */
public class SharedServer implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    Path home = newHome();
    RunningServer.livesIn(home);
    System.setProperty(
        "payara.cmdOptions",
        String.join(
            " ",
            "-Xmx1g",
            "--add-modules=jdk.incubator.vector",
            "-Dai.djl.offline=true",
            "-Dpenchant.home=" + home,
            "-Dpenchant.db.url=jdbc:h2:file:" + home.resolve("penchant"),
            // settings are searched for in the demo's test; here several shops are trained
            "-Dpenchant.training.search=1",
            "-Dpenchant.admin.password=" + RunningServer.ADMIN_PASSWORD));
    System.setProperty(
        "payara.extraMicroOptions",
        String.join(
            " ",
            "--nohazelcast",
            "--disablephonehome",
            "--addlibs " + System.getProperty("penchant.server.libs"),
            "--prebootcommandfile " + System.getProperty("penchant.preboot")));
    builder.observer(DeployOnce.class);
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory("penchant-it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the first deployment through, and no undeployment. */
  public static class DeployOnce {
    private boolean deployed;

    public void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
      if (!deployed) {
        deployed = true;
        deployment.proceed();
      }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> undeployment) {
      // the next test class uses it
    }

    public void remember(@Observes AfterDeploy event, ProtocolMetaData metadata) {
      HTTPContext http = metadata.getContexts(HTTPContext.class).iterator().next();
      RunningServer.listensOn(http.getPort());
    }
  }
}
