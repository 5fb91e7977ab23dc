package dev.penchant.lab.bench;

import dev.penchant.lab.output.JsonReports;
import dev.penchant.modeling.kernel.VectorKernels;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of a benchmark, on the terminal and as JSON.
 *
 * @param work what was done, in words
 * @param round what one round is: an iteration, a pass, a batch
 */
record BenchReport(
    String work, String round, int threads, Figures penchant, Optional<Figures> peer) {

  void print(PrintWriter out) {
    Machine machine = Machine.current();
    out.printf(
        "%s%n%s, %s, %s, %d threads%n%n",
        work, machine.cpu(), machine.jvm(), VectorKernels.best().name(), threads);
    out.printf(
        "%-28s %12s %12s %12s %12s%n", "seconds per " + round, "wall", "best", "cpu", "best");
    line(out, penchant);
    peer.ifPresent(figures -> line(out, figures));
    peer.ifPresent(
        figures ->
            out.printf(
                Locale.ROOT,
                "%-28s %12s %12s %12s%n",
                "ratio (above 1: faster)",
                inWords(wallRatio(figures)),
                "",
                inWords(cpuRatio(figures))));
    out.println();
    measures(out, penchant);
    peer.ifPresent(figures -> measures(out, figures));
    out.flush();
  }

  private static void line(PrintWriter out, Figures figures) {
    out.printf(
        Locale.ROOT,
        "%-28s %12.4f %12.4f %12.4f %12.4f%n",
        figures.name(),
        figures.timing().wall().median(),
        figures.timing().wall().minimum(),
        figures.timing().cpu().median(),
        figures.timing().cpu().minimum());
  }

  private static void measures(PrintWriter out, Figures figures) {
    for (Map.Entry<String, Double> measure : figures.measures().entrySet()) {
      out.printf(
          Locale.ROOT, "%-28s %s %,.6g%n", figures.name(), measure.getKey(), measure.getValue());
    }
    figures
        .peakMegabytes()
        .ifPresent(
            peak ->
                out.printf(
                    Locale.ROOT, "%-28s peak resident memory %,d MB%n", figures.name(), peak));
  }

  /** A round shorter than a tick of the processor's clock has no ratio. */
  private static String inWords(double ratio) {
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "-";
  }

  private double wallRatio(Figures other) {
    return other.timing().wall().median() / penchant.timing().wall().median();
  }

  private double cpuRatio(Figures other) {
    return other.timing().cpu().median() / penchant.timing().cpu().median();
  }

  JsonObject json() {
    Machine machine = Machine.current();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("work", work)
            .add("round", round)
            .add("threads", threads)
            .add("jvm", machine.jvm())
            .add("cpu", machine.cpu())
            .add("kernels", VectorKernels.best().name())
            .add("penchant", penchant.json());
    peer.ifPresent(
        figures ->
            json.add("peer", figures.json())
                .add("ratio", ratios(wallRatio(figures), cpuRatio(figures))));
    return json.build();
  }

  /** JSON has no number for a ratio that is not finite. */
  private static JsonObjectBuilder ratios(double wall, double cpu) {
    JsonObjectBuilder ratios = Json.createObjectBuilder();
    if (Double.isFinite(wall)) {
      ratios.add("wall", wall);
    }
    if (Double.isFinite(cpu)) {
      ratios.add("cpu", cpu);
    }
    return ratios;
  }

  void write(Path file) {
    JsonReports.write(file, json());
  }
}
