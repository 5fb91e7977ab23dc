package dev.penchant.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The only source of the time: everything that needs it takes a {@link Clock}. It lives here
 * because in an EAR the modules beside the WAR see no bean of the WAR.
 */
@ApplicationScoped
public class ClockProducer {
  /** Ticks in milliseconds, the resolution in which events and jobs are stored. */
  @Produces
  public Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
