package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedShiftsTest {
  private static final ShiftPrior PRIOR =
      new ShiftPrior(
          0.7,
          0.1,
          0.3,
          0.4,
          List.of(0.25, 0.75, 0.0, 0.0, 0.0),
          List.of(1.0, 0.0, 0.0, 0.0),
          List.of(0.5, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0));

  @Test
  void what_was_written_is_read(@TempDir Path folder) throws IOException {
    LearnedShifts written =
        new LearnedShifts(PRIOR, new float[] {Float.NEGATIVE_INFINITY, 1.5f}, 1.25);
    LearnedShifts read = LearnedShifts.read(folder, written.write(folder));

    assertThat(read).usingRecursiveComparison().isEqualTo(written);
  }

  @Test
  void that_nothing_is_told_is_kept_too(@TempDir Path folder) throws IOException {
    LearnedShifts written = new LearnedShifts(PRIOR, new float[0], Double.POSITIVE_INFINITY);

    assertThat(LearnedShifts.read(folder, written.write(folder)).threshold())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void shares_of_another_release_are_refused_by_their_number(@TempDir Path folder)
      throws IOException {
    FileStamp stamp =
        BinaryWriter.write(
            folder.resolve(LearnedShifts.FILE_NAME),
            "shifts",
            out -> {
              for (int real = 0; real < 4; real++) {
                out.real(0.5);
              }
              out.integer(6);
            });

    assertThatThrownBy(() -> LearnedShifts.read(folder, stamp))
        .isInstanceOf(UnreadableModel.class)
        .hasMessageContaining("6 shares where this version of Penchant has 5");
  }
}
