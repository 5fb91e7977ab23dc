package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedShiftsTest {
  @Test
  void what_was_written_is_read(@TempDir Path folder) throws IOException {
    LearnedShifts written =
        new LearnedShifts(
            0.7,
            0.1,
            0.3,
            0.4,
            List.of(0.25, 0.75),
            List.of(1.0),
            List.of(0.5, 0.25, 0.25),
            new float[] {Float.NEGATIVE_INFINITY, 1.5f},
            1.25);
    LearnedShifts read = LearnedShifts.read(folder, written.write(folder));

    assertThat(read).usingRecursiveComparison().isEqualTo(written);
  }
}
