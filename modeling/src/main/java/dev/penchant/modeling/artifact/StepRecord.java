package dev.penchant.modeling.artifact;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * That a step of a training is done, and what it left behind.
 *
 * @param step its name
 * @param files what it wrote into the staging folder, by file name
 * @param facts what provenance will say of it, by dotted name, for example {@code als.rank → 64}
 * @param message what came of it, one line for people
 */
public record StepRecord(
    String step,
    Map<String, FileStamp> files,
    Map<String, String> facts,
    String message,
    Duration duration) {
  public StepRecord {
    Objects.requireNonNull(step, "step");
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(duration, "duration");
  }
}
