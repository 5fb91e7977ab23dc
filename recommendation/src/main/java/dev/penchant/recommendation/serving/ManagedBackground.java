package dev.penchant.recommendation.serving;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** The server's own threads. */
@ApplicationScoped
public class ManagedBackground implements Background {
  @Resource private ManagedExecutorService executor;

  @Override
  public void execute(Runnable work) {
    executor.execute(work);
  }
}
