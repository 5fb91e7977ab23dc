package dev.penchant.modeling.artifact;

import dev.penchant.modeling.neighbour.Popularity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How much all users want each item. */
public final class PopularityFile {
  public static final String NAME = "popularity.bin";
  private static final String KIND = "popularity";

  private PopularityFile() {}

  public static FileStamp write(Path folder, ItemPopularity popularity) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.floats(popularity.allTime().scores());
          out.floats(popularity.recent().scores());
          out.number(popularity.halfLife().toSeconds());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ItemPopularity read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in ->
            new ItemPopularity(
                Popularity.ofScores(in.floats()),
                Popularity.ofScores(in.floats()),
                Duration.ofSeconds(in.number())));
  }
}
