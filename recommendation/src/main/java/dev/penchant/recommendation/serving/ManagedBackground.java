package dev.penchant.recommendation.serving;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The server's own threads. They are looked up under the server's global name and not injected:
 * when beans observe the start of the application, its own names do not exist yet.
 */
@ApplicationScoped
public class ManagedBackground implements Background {
  private static final String EXECUTOR = "concurrent/__defaultManagedExecutorService";

  @Override
  public void execute(Runnable work) {
    executor().execute(work);
  }

  private static ManagedExecutorService executor() {
    try {
      return InitialContext.doLookup(EXECUTOR);
    } catch (NamingException failure) {
      throw new IllegalStateException("The server has no executor " + EXECUTOR, failure);
    }
  }
}
