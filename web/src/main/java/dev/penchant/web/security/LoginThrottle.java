package dev.penchant.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down guessing of passwords. Failures are counted per user name from one address, per
 * address, and per user name from anywhere; past a limit of its own each count demands a wait that
 * doubles with every further failure. The last limit is high, so that a stranger cannot easily lock
 * a merchant out. Thread-safe; keeps the latest 10,000 counts.
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

  private record Failures(int count, Instant last) {}

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

  /** How long to wait before the next attempt; zero if it may be made now. */
  public synchronized Duration waitFor(String username, String address) {
    Duration longest = Duration.ZERO;
    for (Limit limit : limits(username, address)) {
      Duration wait = waitFor(limit);
      if (wait.compareTo(longest) > 0) {
        longest = wait;
      }
    }
    return longest;
  }

  public synchronized void failed(String username, String address) {
    for (Limit limit : limits(username, address)) {
      Failures before = failures.remove(limit.key());
      int count = before == null || isForgotten(before) ? 0 : before.count();
      failures.put(limit.key(), new Failures(count + 1, clock.instant()));
    }
  }

  /** Forgets the failures of this user name from this address. */
  public synchronized void succeeded(String username, String address) {
    failures.remove(limits(username, address).get(0).key());
  }

  private Duration waitFor(Limit limit) {
    Failures known = failures.get(limit.key());
    if (known == null || isForgotten(known) || known.count() < limit.freeFailures()) {
      return Duration.ZERO;
    }
    int doublings = Math.min(known.count() - limit.freeFailures(), 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    Instant until = known.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    Duration remaining = Duration.between(clock.instant(), until);
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  private boolean isForgotten(Failures known) {
    return known.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant());
  }

  private static List<Limit> limits(String username, String address) {
    String user = username.toLowerCase(Locale.ROOT);
    return List.of(
        new Limit("pair " + address + " " + user, FREE_FAILURES_OF_PAIR),
        new Limit("address " + address, FREE_FAILURES_OF_ADDRESS),
        new Limit("user " + user, FREE_FAILURES_OF_USER));
  }
}
