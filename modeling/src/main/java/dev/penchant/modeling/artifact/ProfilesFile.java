package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Profiles of all users: period by period, at the end of the data, and foretold. */
public final class ProfilesFile {
  public static final String HISTORY_NAME = "profiles.bin";
  public static final String CURRENT_NAME = "current-profiles.bin";
  public static final String FORECAST_NAME = "forecast.bin";
  private static final String HISTORY_KIND = "profiles";
  private static final String CURRENT_KIND = "current-profiles";
  private static final String FORECAST_KIND = "forecast";

  private ProfilesFile() {}

  public static FileStamp write(Path folder, ProfileHistory profiles) throws IOException {
    return BinaryWriter.write(
        folder.resolve(HISTORY_NAME),
        HISTORY_KIND,
        out -> {
          writePeriod(out, profiles.firstPeriod());
          out.integer(profiles.periodCount());
          out.integer(profiles.topicCount());
          out.ints(profiles.userStarts());
          out.ints(profiles.periods());
          out.ints(profiles.eventCounts());
          out.floats(profiles.weights());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ProfileHistory readHistory(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(HISTORY_NAME),
        HISTORY_KIND,
        stamp,
        in ->
            new ProfileHistory(
                readPeriod(in),
                in.integer(),
                in.integer(),
                in.ints(),
                in.ints(),
                in.ints(),
                in.floats()));
  }

  public static FileStamp write(Path folder, ProfileTable current) throws IOException {
    return BinaryWriter.write(
        folder.resolve(CURRENT_NAME), CURRENT_KIND, out -> writeTable(out, current));
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ProfileTable readCurrent(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(CURRENT_NAME), CURRENT_KIND, stamp, ProfilesFile::readTable);
  }

  public static FileStamp write(Path folder, ProfileForecast forecast) throws IOException {
    return BinaryWriter.write(
        folder.resolve(FORECAST_NAME),
        FORECAST_KIND,
        out -> {
          writePeriod(out, forecast.period());
          out.text(forecast.method().label());
          writeTable(out, forecast.profiles());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ProfileForecast readForecast(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(FORECAST_NAME),
        FORECAST_KIND,
        stamp,
        in ->
            new ProfileForecast(readPeriod(in), ForecastMethod.ofLabel(in.text()), readTable(in)));
  }

  private static void writePeriod(BinaryWriter out, Period period) throws IOException {
    out.text(period.length().name());
    out.number(period.start().toEpochDay());
  }

  private static Period readPeriod(BinaryReader in) throws IOException {
    return new Period(PeriodLength.valueOf(in.text()), LocalDate.ofEpochDay(in.number()));
  }

  private static void writeTable(BinaryWriter out, ProfileTable table) throws IOException {
    out.integer(table.topicCount());
    out.floats(table.weights());
  }

  private static ProfileTable readTable(BinaryReader in) throws IOException {
    return new ProfileTable(in.integer(), in.floats());
  }
}
