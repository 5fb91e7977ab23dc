package dev.penchant.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing of passwords. Failures are counted per user name from one address, per
 * address, and per user name from anywhere; past a limit of its own each count demands a wait that
 * doubles with every further failure. The last limit is high, so that a stranger cannot easily lock
 * a merchant out. An attempt under way counts as a failure until it ends, so that many at the same
 * time try no more passwords than as many one after the other. Thread-safe; keeps the latest 10,000
 * counts, those of this server alone.
 */
@ApplicationScoped
public class LoginThrottle {
  static final int FREE_FAILURES_OF_PAIR = 5;
  static final int FREE_FAILURES_OF_ADDRESS = 20;
  static final int FREE_FAILURES_OF_USER = 100;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int CAPACITY = 10_000;

  /**
   * @param underWay attempts that were let through and have not ended
   */
  private record Failures(int count, Instant last, int underWay) {
    static final Failures NONE = new Failures(0, Instant.MIN, 0);

    Failures begun() {
      return new Failures(count, last, underWay + 1);
    }

    Failures ended(int newCount, Instant newLast) {
      return new Failures(newCount, newLast, Math.max(0, underWay - 1));
    }
  }

  private record Limit(String key, int freeFailures) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > CAPACITY;
        }
      };

  /** For the container's proxy. */
  protected LoginThrottle() {
    this.clock = null;
  }

  @Inject
  public LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks for an attempt.
   *
   * @return zero if it is let through: then {@link #failed} or {@link #succeeded} must follow; else
   *     how long to wait before asking again
   */
  public synchronized Duration begin(String username, String address) {
    List<Limit> limits = limits(username, address);
    Duration wait =
        limits.stream().map(this::waitFor).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    if (wait.isZero()) {
      limits.forEach(limit -> put(limit, known(limit).begun()));
    }
    return wait;
  }

  /** An attempt that was let through has failed. */
  public synchronized void failed(String username, String address) {
    for (Limit limit : limits(username, address)) {
      Failures known = known(limit);
      put(limit, known.ended(known.count() + 1, clock.instant()));
    }
  }

  /**
   * An attempt that was let through has succeeded: forgets the failures of this user name from this
   * address.
   */
  public synchronized void succeeded(String username, String address) {
    List<Limit> limits = limits(username, address);
    put(limits.get(0), known(limits.get(0)).ended(0, Instant.MIN));
    for (Limit limit : limits.subList(1, limits.size())) {
      Failures known = known(limit);
      put(limit, known.ended(known.count(), known.last()));
    }
  }

  private Duration waitFor(Limit limit) {
    Failures known = known(limit);
    if (known.count() + known.underWay() < limit.freeFailures()) {
      return Duration.ZERO;
    }
    if (known.underWay() > 0) {
      return FIRST_WAIT;
    }
    int doublings = Math.min(known.count() - limit.freeFailures(), 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    Instant until = known.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    Duration remaining = Duration.between(clock.instant(), until);
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  private Failures known(Limit limit) {
    Failures known = failures.getOrDefault(limit.key(), Failures.NONE);
    return isForgotten(known) ? new Failures(0, Instant.MIN, known.underWay()) : known;
  }

  private void put(Limit limit, Failures changed) {
    failures.remove(limit.key());
    if (changed.count() > 0 || changed.underWay() > 0) {
      failures.put(limit.key(), changed);
    }
  }

  private boolean isForgotten(Failures known) {
    return known.last().isBefore(clock.instant().minus(FORGOTTEN_AFTER));
  }

  private static List<Limit> limits(String username, String address) {
    String user = username.toLowerCase(Locale.ROOT);
    return List.of(
        new Limit("pair " + address + " " + user, FREE_FAILURES_OF_PAIR),
        new Limit("address " + address, FREE_FAILURES_OF_ADDRESS),
        new Limit("user " + user, FREE_FAILURES_OF_USER));
  }
}
