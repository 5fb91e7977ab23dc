package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundShiftsFileTest {
  private static final Shift SHIFT =
      new Shift(
          new Period(PeriodLength.WEEK, LocalDate.of(2026, 4, 6)),
          LocalDate.of(2026, 4, 2),
          LocalDate.of(2026, 4, 19),
          3,
          5,
          0.4,
          0.002,
          17);

  @TempDir private Path folder;

  @Test
  void what_was_found_comes_back() throws IOException {
    FoundShifts found = new FoundShifts(40, List.of(new FoundShifts.OfUser(7, SHIFT)));

    FoundShiftsFile.write(folder, found);

    assertThat(FoundShiftsFile.read(folder)).contains(found);
  }

  @Test
  void nothing_comes_of_a_folder_without_it_or_of_a_damaged_file() throws IOException {
    assertThat(FoundShiftsFile.read(folder)).isEmpty();

    FoundShiftsFile.write(folder, new FoundShifts(1, List.of(new FoundShifts.OfUser(0, SHIFT))));
    Path file = folder.resolve("found-shifts.bin");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));

    assertThat(FoundShiftsFile.read(folder)).isEmpty();
  }
}
