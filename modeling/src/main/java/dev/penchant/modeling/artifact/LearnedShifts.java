package dev.penchant.modeling.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the detection of shifts has learned from a shop's users.
 *
 * @param prior what its users are like and how they change
 * @param byChance logarithms of the greatest odds of a change found in shuffled histories of users;
 *     −∞ where none was possible; not copied
 * @param threshold above which a change is told; ∞ where none is
 */
public record LearnedShifts(ShiftPrior prior, float[] byChance, double threshold) {
  /** Not "shift-chance.bin": those of older models are of another statistic. */
  public static final String FILE_NAME = "shifts.bin";

  private static final String KIND = "shifts";

  public LearnedShifts {
    Objects.requireNonNull(prior, "prior");
    Objects.requireNonNull(byChance, "byChance");
  }

  public FileStamp write(Path folder) throws IOException {
    return BinaryWriter.write(
        folder.resolve(FILE_NAME),
        KIND,
        out -> {
          out.real(prior.onTopic());
          out.real(prior.noise());
          out.real(prior.changing());
          out.real(prior.gradual());
          for (List<Double> shares : List.of(prior.mainShares(), prior.moved(), prior.times())) {
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
   * @throws UnreadableModel if the file is not what was written, or of a release with other shares
   */
  public static LearnedShifts read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(FILE_NAME),
        KIND,
        stamp,
        in ->
            new LearnedShifts(
                new ShiftPrior(
                    in.real(),
                    in.real(),
                    in.real(),
                    in.real(),
                    shares(in, ShiftPrior.MAIN_SHARES.size()),
                    shares(in, ShiftPrior.MOVED.size()),
                    shares(in, ShiftPrior.TIME_PARTS)),
                in.floats(),
                in.real()));
  }

  private static List<Double> shares(BinaryReader in, int expected) throws IOException {
    int count = in.integer();
    if (count != expected) {
      throw new IllegalArgumentException(
          "it has %d shares where this version of Penchant has %d".formatted(count, expected));
    }
    Double[] shares = new Double[count];
    for (int index = 0; index < shares.length; index++) {
      shares[index] = in.real();
    }
    return List.of(shares);
  }
}
