package dev.penchant.recommendation;

import dev.penchant.domain.interest.TopicId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which shifts are asked for.
 *
 * @param from away from this topic only
 * @param to towards this topic only
 * @param since only of periods that end on this day or later
 * @param until only of periods that begin on this day or earlier
 * @param offset how many are skipped, at least 0
 * @param limit how many are told at most, at least 0
 */
public record ShiftQuery(
    Optional<TopicId> from,
    Optional<TopicId> to,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    int offset,
    int limit) {
  /** All shifts. */
  public static final ShiftQuery ALL =
      new ShiftQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Integer.MAX_VALUE);

  public ShiftQuery {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "offset and limit must not be negative, but are %d and %d".formatted(offset, limit));
    }
  }

  /** The same of no period that ends before this day. */
  public ShiftQuery since(Optional<LocalDate> day) {
    return new ShiftQuery(from, to, day, until, offset, limit);
  }

  /** The same, so many of them. */
  public ShiftQuery page(int skipped, int most) {
    return new ShiftQuery(from, to, since, until, skipped, most);
  }

  /** The same between these topics. */
  public ShiftQuery between(Optional<TopicId> away, Optional<TopicId> towards) {
    return new ShiftQuery(away, towards, since, until, offset, limit);
  }
}
