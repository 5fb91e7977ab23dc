package dev.penchant.modeling.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the detection of shifts has learned from a shop's users.
 *
 * @param onTopic how many of a day's items follow one interest, above 0 to below 1
 * @param noise the share of days about anything, above 0 to below 1
 * @param changing how likely a user changes, above 0 to below 1
 * @param gradual how likely a change takes weeks, above 0 to below 1
 * @param mainShares how likely the main interest has each share of all
 * @param moved how likely a change takes each part of the main interest
 * @param times how likely a change lies in each part of a user's time
 * @param byChance logarithms of the greatest odds of a change found in shuffled histories of users;
 *     −∞ where none was possible; not copied
 * @param threshold above which a change is told
 */
public record LearnedShifts(
    double onTopic,
    double noise,
    double changing,
    double gradual,
    List<Double> mainShares,
    List<Double> moved,
    List<Double> times,
    float[] byChance,
    double threshold) {
  /** Not "shift-chance.bin": those of older models are of another statistic. */
  public static final String FILE_NAME = "shifts.bin";

  private static final String KIND = "shifts";

  public LearnedShifts {
    mainShares = List.copyOf(mainShares);
    moved = List.copyOf(moved);
    times = List.copyOf(times);
    Objects.requireNonNull(byChance, "byChance");
  }

  public FileStamp write(Path folder) throws IOException {
    return BinaryWriter.write(
        folder.resolve(FILE_NAME),
        KIND,
        out -> {
          out.real(onTopic);
          out.real(noise);
          out.real(changing);
          out.real(gradual);
          for (List<Double> shares : List.of(mainShares, moved, times)) {
            out.integer(shares.size());
            for (double share : shares) {
              out.real(share);
            }
          }
          out.floats(byChance);
          out.real(threshold);
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static LearnedShifts read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(FILE_NAME),
        KIND,
        stamp,
        in ->
            new LearnedShifts(
                in.real(),
                in.real(),
                in.real(),
                in.real(),
                shares(in),
                shares(in),
                shares(in),
                in.floats(),
                in.real()));
  }

  private static List<Double> shares(BinaryReader in) throws IOException {
    Double[] shares = new Double[in.integer()];
    for (int index = 0; index < shares.length; index++) {
      shares[index] = in.real();
    }
    return List.of(shares);
  }
}
