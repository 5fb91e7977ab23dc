package dev.penchant.modeling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a model version comes from: enough to train it again, and to explain why a second training
 * differs.
 *
 * @param jobId the training job
 * @param seed every random stream of the training derives from it
 * @param settings by dotted name, for example {@code als.rank → 64}, in the order of the training
 * @param codeVersion of Penchant
 * @param durations by step, in the order they ran
 */
public record ModelOrigin(
    long jobId,
    long seed,
    Data data,
    Map<String, String> settings,
    String codeVersion,
    Machine machine,
    Map<String, Duration> durations,
    Instant startedAt,
    Instant completedAt) {
  public ModelOrigin {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(codeVersion, "codeVersion");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(completedAt, "completedAt");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    durations = Collections.unmodifiableMap(new LinkedHashMap<>(durations));
  }

  /** What was learned from. */
  public record Data(
      Instant firstEvent, Instant lastEvent, long eventCount, int userCount, int itemCount) {}

  /**
   * What it was trained on.
   *
   * @param engine of the nets with its version, or {@code none}
   * @param device the nets ran on, for example {@code cpu} or {@code gpu(0)}
   */
  public record Machine(
      String java, String operatingSystem, String architecture, String engine, String device) {}
}
