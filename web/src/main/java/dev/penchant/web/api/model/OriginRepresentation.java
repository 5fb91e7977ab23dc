package dev.penchant.web.api.model;

import dev.penchant.modeling.Provenance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a model version comes from.
 *
 * @param seconds what each step took
 */
public record OriginRepresentation(
    long number,
    long jobId,
    long seed,
    String codeVersion,
    Instant startedAt,
    Instant completedAt,
    Data data,
    Machine machine,
    Map<String, Float> seconds,
    Map<String, String> settings) {

  /** What was learned from. */
  public record Data(
      Instant firstEvent, Instant lastEvent, long eventCount, int userCount, int itemCount) {}

  /** What it was trained on. */
  public record Machine(
      String java, String operatingSystem, String architecture, String engine, String device) {}

  static OriginRepresentation from(long number, Provenance origin) {
    Map<String, Float> seconds = new LinkedHashMap<>();
    origin.durations().forEach((step, took) -> seconds.put(step, took.toMillis() / 1000f));
    Provenance.Data data = origin.data();
    Provenance.Machine machine = origin.machine();
    return new OriginRepresentation(
        number,
        origin.jobId(),
        origin.seed(),
        origin.codeVersion(),
        origin.startedAt(),
        origin.completedAt(),
        new Data(
            data.firstEvent(),
            data.lastEvent(),
            data.eventCount(),
            data.userCount(),
            data.itemCount()),
        new Machine(
            machine.java(),
            machine.operatingSystem(),
            machine.architecture(),
            machine.engine(),
            machine.device()),
        seconds,
        origin.hyperparameters());
  }
}
