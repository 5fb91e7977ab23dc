package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import dev.penchant.modeling.artifact.FoundShifts.OfUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps {@link FoundShifts} beside a version's files. */
final class FoundShiftsFile {
  private static final String NAME = "found-shifts.bin";

  /** Another number whenever shifts are found or kept otherwise: older files are found anew. */
  private static final String KIND = "found-shifts-2";

  private FoundShiftsFile() {}

  static void write(Path folder, FoundShifts found) throws IOException {
    BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.integer(found.usersRead());
          out.integer(found.shifts().size());
          for (OfUser each : found.shifts()) {
            out.integer(each.user());
            write(each.shift(), out);
          }
        });
  }

  /** Empty if there is none or it cannot be used: what it held can be found anew. */
  static Optional<FoundShifts> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          BinaryReader.read(file, KIND, Checksum.of(file), FoundShiftsFile::content));
    } catch (IOException | UnreadableModel unusable) {
      return Optional.empty();
    }
  }

  private static FoundShifts content(BinaryReader in) throws IOException {
    int usersRead = in.integer();
    int count = in.integer();
    List<OfUser> shifts = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      shifts.add(new OfUser(in.integer(), shift(in)));
    }
    return new FoundShifts(usersRead, shifts);
  }

  private static void write(Shift shift, BinaryWriter out) throws IOException {
    out.text(shift.at().length().name());
    out.number(shift.at().start().toEpochDay());
    out.number(shift.after().toEpochDay());
    out.number(shift.until().toEpochDay());
    out.integer(shift.fromTopic());
    out.integer(shift.toTopic());
    out.real(shift.distance());
    out.real(shift.pValue());
    out.integer(shift.eventCount());
  }

  private static Shift shift(BinaryReader in) throws IOException {
    return new Shift(
        new Period(PeriodLength.valueOf(in.text()), LocalDate.ofEpochDay(in.number())),
        LocalDate.ofEpochDay(in.number()),
        LocalDate.ofEpochDay(in.number()),
        in.integer(),
        in.integer(),
        in.real(),
        in.real(),
        in.integer());
  }
}
