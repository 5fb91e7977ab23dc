package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.sales.SalesError;
import dev.penchant.modeling.sales.SalesMethod;
import dev.penchant.modeling.sales.SalesReport;
import dev.penchant.modeling.sales.SalesSeries;
import dev.penchant.modeling.sales.SalesTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Sales of items and topics, counted and foretold. */
public final class SalesFile {
  public static final String NAME = "sales.bin";
  private static final String KIND = "sales";

  private SalesFile() {}

  public static FileStamp write(Path folder, SalesForecast sales) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.text(sales.firstPeriod().length().name());
          out.number(sales.firstPeriod().start().toEpochDay());
          out.text(sales.counted().wireName());
          write(out, sales.items());
          write(out, sales.topics());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static SalesForecast read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in ->
            new SalesForecast(
                new Period(PeriodLength.valueOf(in.text()), LocalDate.ofEpochDay(in.number())),
                EventType.fromWireName(in.text()).orElseThrow(IllegalArgumentException::new),
                readTable(in),
                readTable(in)));
  }

  private static void write(BinaryWriter out, SalesTable table) throws IOException {
    SalesSeries observed = table.observed();
    out.integer(observed.periodCount());
    out.ints(observed.births());
    out.ints(observed.starts());
    out.ints(observed.periods());
    out.floats(observed.counts());
    out.floats(table.expected());
    out.floats(table.low());
    out.floats(table.high());
    write(out, table.report());
  }

  private static SalesTable readTable(BinaryReader in) throws IOException {
    return new SalesTable(
        new SalesSeries(in.integer(), in.ints(), in.ints(), in.ints(), in.floats()),
        in.floats(),
        in.floats(),
        in.floats(),
        readReport(in));
  }

  private static void write(BinaryWriter out, SalesReport report) throws IOException {
    out.integer(report.errors().size());
    for (Map.Entry<SalesMethod, SalesError> entry : report.errors().entrySet()) {
      out.text(entry.getKey().label());
      out.real(entry.getValue().scaledError());
      out.real(entry.getValue().risk());
      out.real(entry.getValue().coverage());
    }
    out.text(report.winner().label());
    out.integer(report.rowCount());
    out.integer(report.periodCount());
    out.text(report.message());
  }

  private static SalesReport readReport(BinaryReader in) throws IOException {
    Map<SalesMethod, SalesError> errors = new EnumMap<>(SalesMethod.class);
    for (int left = in.integer(); left > 0; left--) {
      errors.put(SalesMethod.ofLabel(in.text()), new SalesError(in.real(), in.real(), in.real()));
    }
    return new SalesReport(
        errors, SalesMethod.ofLabel(in.text()), in.integer(), in.integer(), in.text());
  }
}
