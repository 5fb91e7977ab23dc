package dev.penchant.web.security;

import java.time.Duration;

/**
 * What came of a login.
 *
 * @param retryAfter for {@link Kind#THROTTLED}: how long to wait before the next attempt; else zero
 */
public record LoginOutcome(Kind kind, Duration retryAfter) {
  /** What may come of it. */
  public enum Kind {
    /** Logged in; the caller decides where to go. */
    LOGGED_IN,
    /** Logged in, and the response already leads to the page that was asked for first. */
    REDIRECTED,
    /** User name and password do not belong together. */
    REFUSED,
    /** Too many failures; the password was not even looked at. */
    THROTTLED
  }

  static LoginOutcome of(Kind kind) {
    return new LoginOutcome(kind, Duration.ZERO);
  }

  static LoginOutcome throttled(Duration retryAfter) {
    return new LoginOutcome(Kind.THROTTLED, retryAfter);
  }
}
