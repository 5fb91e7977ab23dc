package dev.penchant.domain.job;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One job from its start to its end, restarts included: a restarted job keeps its id.
 *
 * @param id unique in the installation
 * @param title what it works on, for people: the file's name for an import
 * @param steps in the order they began
 * @param counters totals by stable name: for an import {@code read}, {@code stored}, {@code
 *     duplicate}, {@code rejected}, {@code items} and {@code left-out.REASON}
 * @param message why it failed or what came of it; may be empty
 */
public record JobRun(
    long id,
    ShopId shop,
    JobKind kind,
    String title,
    JobState state,
    List<JobStep> steps,
    Map<String, Long> counters,
    String message,
    Instant startedAt,
    Optional<Instant> endedAt) {
  public JobRun {
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(state, "state");
    steps = List.copyOf(steps);
    counters = Map.copyOf(counters);
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
