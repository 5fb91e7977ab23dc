package dev.penchant.web.server;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every in-container test extends: the shipped WAR runs, and tests call it over HTTP. */
@ExtendWith(ArquillianExtension.class)
public abstract class ServerTest {
  @Deployment(testable = false)
  public static WebArchive penchant() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("penchant.war")));
  }
}
