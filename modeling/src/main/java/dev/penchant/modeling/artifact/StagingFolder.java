package dev.penchant.modeling.artifact;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a training in progress collects its artifacts. Each step that is done leaves a record of
 * its files beside them; a record is written only after the files are safely on the disk, so after
 * a crash a step is either done or never was. For one training at a time.
 */
public final class StagingFolder {
  private static final String RECORD_PREFIX = "step-";
  private static final String RECORD_SUFFIX = ".json";

  private final Path path;

  StagingFolder(Path path) {
    this.path = path;
  }

  /** The folder for the artifacts; it exists. */
  public Path path() {
    return path;
  }

  /**
   * What the step left behind, if it is done and its files are still what it wrote; otherwise the
   * step has to run (again).
   */
  public Optional<StepRecord> completed(String step) throws IOException {
    Path file = recordFile(step);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    StepRecord record;
    try {
      record = parse(JsonFile.read(file));
    } catch (UnreadableModel e) {
      return Optional.empty();
    }
    for (Map.Entry<String, FileStamp> entry : record.files().entrySet()) {
      if (!isIntact(path.resolve(entry.getKey()), entry.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(record);
  }

  /** Keeps that a step is done. All its files must be complete. */
  public void complete(StepRecord record) throws IOException {
    JsonFile.write(
        recordFile(record.step()),
        Json.createObjectBuilder()
            .add("step", record.step())
            .add("duration", record.duration().toString())
            .add("message", record.message())
            .add("facts", JsonFile.ofTexts(record.facts()))
            .add("files", JsonFile.ofStamps(record.files()))
            .build());
  }

  /**
   * The stamp of a file that some completed step wrote.
   *
   * @throws UnreadableModel if none did
   */
  public FileStamp stamp(String file) throws IOException {
    FileStamp stamp = stamps().get(file);
    if (stamp == null) {
      throw new UnreadableModel("No finished step of the training wrote " + file);
    }
    return stamp;
  }

  /**
   * What a step that must be done left behind; its files are not checked.
   *
   * @throws UnreadableModel if it is not done
   */
  public StepRecord record(String step) {
    return parse(JsonFile.read(recordFile(step)));
  }

  /** The stamps of all files of all completed steps. */
  Map<String, FileStamp> stamps() throws IOException {
    Map<String, FileStamp> all = new TreeMap<>();
    try (var files = Files.newDirectoryStream(path, RECORD_PREFIX + "*" + RECORD_SUFFIX)) {
      for (Path file : files) {
        all.putAll(parse(JsonFile.read(file)).files());
      }
    }
    return all;
  }

  private Path recordFile(String step) {
    return path.resolve(RECORD_PREFIX + step + RECORD_SUFFIX);
  }

  private static boolean isIntact(Path file, FileStamp stamp) throws IOException {
    try {
      return Files.size(file) == stamp.size() && Checksum.of(file).equals(stamp);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static StepRecord parse(JsonObject json) {
    JsonMembers members = new JsonMembers(json);
    return new StepRecord(
        members.text("step"),
        JsonFile.toStamps(members.object("files")),
        members.object("facts").texts(),
        members.text("message"),
        members.duration("duration"));
  }
}
