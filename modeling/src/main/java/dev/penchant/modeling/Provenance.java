package dev.penchant.modeling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a model version comes from: enough to train it again and to explain why a second training
 * differs. Java version, operating system and processor are kept because floating-point libraries
 * differ between them.
 *
 * @param jobId the training job
 * @param seed every random stream of the training derives from it
 * @param hyperparameters by dotted name, for example {@code als.rank → 64}, in the order of the
 *     training
 * @param codeVersion of Penchant
 * @param durations by step, in the order they ran
 */
public record Provenance(
    long jobId,
    long seed,
    Data data,
    Map<String, String> hyperparameters,
    String codeVersion,
    Machine machine,
    Map<String, Duration> durations,
    Instant startedAt,
    Instant completedAt) {

  public Provenance {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(codeVersion, "codeVersion");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(completedAt, "completedAt");
    hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
    durations = Collections.unmodifiableMap(new LinkedHashMap<>(durations));
  }

  /**
   * What was learned from.
   *
   * @param firstEvent time of the oldest event
   * @param lastEvent time of the newest
   */
  public record Data(
      Instant firstEvent, Instant lastEvent, long eventCount, int userCount, int itemCount) {
    public Data {
      Objects.requireNonNull(firstEvent, "firstEvent");
      Objects.requireNonNull(lastEvent, "lastEvent");
    }
  }

  /**
   * What it was trained on.
   *
   * @param java version and vendor
   * @param engine of the recurrent net with its version, or {@code none}
   * @param device it ran on, for example {@code CPU} or {@code GPU 0}
   */
  public record Machine(
      String java, String operatingSystem, String architecture, String engine, String device) {}
}
