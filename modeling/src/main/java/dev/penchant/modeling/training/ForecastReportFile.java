package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.BinaryReader;
import dev.penchant.modeling.artifact.BinaryWriter;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ForecastReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Carries the forecast's report from its step to the evaluation's. */
final class ForecastReportFile {
  static final String NAME = "forecast-report.bin";
  private static final String KIND = "forecast-report";

  private ForecastReportFile() {}

  static FileStamp write(Path folder, ForecastReport report) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          write(out, report.perplexities());
          write(out, report.corrected());
          out.text(report.winner().label());
          out.integer(report.userCount());
          out.number(report.eventCount());
          out.text(report.message());
        });
  }

  static ForecastReport read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in ->
            new ForecastReport(
                readPerplexities(in),
                readPerplexities(in),
                ForecastMethod.ofLabel(in.text()),
                in.integer(),
                in.number(),
                in.text()));
  }

  private static void write(BinaryWriter out, Map<ForecastMethod, Double> perplexities)
      throws IOException {
    out.integer(perplexities.size());
    for (Map.Entry<ForecastMethod, Double> entry : perplexities.entrySet()) {
      out.text(entry.getKey().label());
      out.real(entry.getValue());
    }
  }

  private static Map<ForecastMethod, Double> readPerplexities(BinaryReader in) throws IOException {
    Map<ForecastMethod, Double> perplexities = new EnumMap<>(ForecastMethod.class);
    for (int left = in.integer(); left > 0; left--) {
      perplexities.put(ForecastMethod.ofLabel(in.text()), in.real());
    }
    return perplexities;
  }
}
