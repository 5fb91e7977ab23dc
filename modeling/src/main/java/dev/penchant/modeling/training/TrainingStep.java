package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.FileStamp;
import java.io.IOException;
import java.util.Map;

/**
 * One step of a training. It reads what earlier steps left in the staging folder and writes its own
 * files there; given the same input and seed it writes the same files.
 */
interface TrainingStep {

  /** A stable short name, for progress, records and provenance. */
  String name();

  /**
   * Does the step's work.
   *
   * @throws dev.penchant.modeling.TrainingStopped within about a second of being asked to stop
   * @throws TrainingRefused if the data do not allow it
   */
  Result run(TrainingRun run, Progress progress) throws IOException;

  /**
   * What a step made.
   *
   * @param files by name, as they lie in the staging folder
   * @param facts for provenance, by dotted name
   * @param message one line for people
   */
  record Result(Map<String, FileStamp> files, Map<String, String> facts, String message) {}
}
