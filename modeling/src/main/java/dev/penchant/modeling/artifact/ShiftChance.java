package dev.penchant.modeling.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What looks like a change of interests by chance alone in a shop.
 *
 * @param byChance logarithms of the greatest likelihood ratio found in shuffled histories of users;
 *     −∞ where none was possible; not copied
 * @param threshold above which a change is told
 */
public record ShiftChance(float[] byChance, double threshold) {
  public static final String FILE_NAME = "shift-chance.bin";
  private static final String KIND = "shift-chance";

  public ShiftChance {
    Objects.requireNonNull(byChance, "byChance");
  }

  public FileStamp write(Path folder) throws IOException {
    return BinaryWriter.write(
        folder.resolve(FILE_NAME),
        KIND,
        out -> {
          out.floats(byChance);
          out.real(threshold);
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ShiftChance read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(FILE_NAME), KIND, stamp, in -> new ShiftChance(in.floats(), in.real()));
  }
}
