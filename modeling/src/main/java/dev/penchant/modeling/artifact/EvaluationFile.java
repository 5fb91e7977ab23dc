package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventWeights;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;

/** What the evaluation found and the ranking weights it learned, as JSON. */
public final class EvaluationFile {
  public static final String NAME = "evaluation.json";

  private EvaluationFile() {}

  /** What the file holds. */
  public record Content(
      ModelReport report,
      RankingWeights ranking,
      SignalSettings signals,
      EventWeights eventWeights) {}

  public static FileStamp write(Path folder, Content content) throws IOException {
    return JsonFile.write(
        folder.resolve(NAME),
        Json.createObjectBuilder()
            .add("report", ReportJson.of(content.report()))
            .add("ranking", RankingJson.of(content.ranking()))
            .add("signals", RankingJson.of(content.signals()))
            .add("eventWeights", RankingJson.of(content.eventWeights()))
            .build());
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static Content read(Path folder, FileStamp stamp) {
    Path file = folder.resolve(NAME);
    Checksum.require(file, stamp);
    JsonObject json = JsonFile.read(file);
    return new Content(
        ReportJson.parse(json.getJsonObject("report")),
        RankingJson.ranking(json.getJsonObject("ranking")),
        RankingJson.signals(json.getJsonObject("signals")),
        RankingJson.eventWeights(json.getJsonObject("eventWeights")));
  }
}
