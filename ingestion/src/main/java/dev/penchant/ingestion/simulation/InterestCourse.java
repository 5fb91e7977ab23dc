package dev.penchant.ingestion.simulation;

import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How one user's interests were planted: the truth that models are measured by.
 *
 * <p>Until {@code changeStart} the user's profile is the one before, from {@code changeEnd} on the
 * one after, and between the two it goes over in a straight line.
 */
public final class InterestCourse {

  /** The manner in which interests go. */
  public enum Kind {
    /** The profile stays as it is. */
    STEADY,
    /** It goes over slowly, all the time. */
    DRIFTING,
    /** It goes over at one moment. */
    SHIFTING_ABRUPTLY,
    /** It goes over within weeks. */
    SHIFTING_GRADUALLY
  }

  private final UserId user;
  private final Kind kind;
  private final double[] before;
  private final double[] after;
  private final Instant changeStart;
  private final Instant changeEnd;

  InterestCourse(
      UserId user,
      Kind kind,
      double[] before,
      double[] after,
      Instant changeStart,
      Instant changeEnd) {
    this.user = Objects.requireNonNull(user, "user");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.before = before.clone();
    this.after = after.clone();
    this.changeStart = Objects.requireNonNull(changeStart, "changeStart");
    this.changeEnd = Objects.requireNonNull(changeEnd, "changeEnd");
  }

  public UserId user() {
    return user;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isShifting() {
    return kind == Kind.SHIFTING_ABRUPTLY || kind == Kind.SHIFTING_GRADUALLY;
  }

  /** When the planted shift is half done; empty if there is none. */
  public Optional<Instant> shiftedAt() {
    if (!isShifting()) {
      return Optional.empty();
    }
    long half = (changeEnd.toEpochMilli() - changeStart.toEpochMilli()) / 2;
    return Optional.of(changeStart.plusMillis(half));
  }

  /** The topic that loses most; of no meaning for a steady course. */
  public int fromTopic() {
    return mostGaining(after, before);
  }

  /** The topic that wins most; of no meaning for a steady course. */
  public int toTopic() {
    return mostGaining(before, after);
  }

  /** The share of each topic in the user's interest at the time, seasons left aside; sums to 1. */
  public double[] profileAt(Instant time) {
    double done = doneAt(time);
    double[] profile = new double[before.length];
    for (int topic = 0; topic < profile.length; topic++) {
      profile[topic] = (1 - done) * before[topic] + done * after[topic];
    }
    return profile;
  }

  private double doneAt(Instant time) {
    if (time.isBefore(changeStart)) {
      return 0;
    }
    if (!time.isBefore(changeEnd)) {
      return 1;
    }
    double whole = changeEnd.toEpochMilli() - changeStart.toEpochMilli();
    return (time.toEpochMilli() - changeStart.toEpochMilli()) / whole;
  }

  private static int mostGaining(double[] from, double[] to) {
    int best = 0;
    for (int topic = 1; topic < from.length; topic++) {
      if (to[topic] - from[topic] > to[best] - from[best]) {
        best = topic;
      }
    }
    return best;
  }
}
