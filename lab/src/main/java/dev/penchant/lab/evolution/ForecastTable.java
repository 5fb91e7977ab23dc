package dev.penchant.lab.evolution;

import dev.penchant.lab.output.JsonReports;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.evolution.ForecastProtocol.Measured;
import dev.penchant.modeling.evolution.ForecastProtocol.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The measured forecasts, each beside the naive one that the validation period speaks for, with the
 * paired bootstrap interval of the difference over users.
 */
record ForecastTable(Outcome outcome, long seed) {

  void print(PrintWriter out) {
    Measured reference = outcome.best(true).orElseThrow();
    out.printf(
        Locale.ROOT,
        "%,d users, %,d events to be foretold; settings chosen on the period before: %s%n%n",
        outcome.cases().size(),
        outcome.cases().eventCount(),
        outcome.settings());
    out.printf(
        "%-30s %12s %12s   nats an event against %s%n", "", "validation", "test", reference.name());
    for (Measured each : outcome.measured()) {
      Interval gain = each.test().gainOver(reference.test(), seed);
      out.printf(
          Locale.ROOT,
          "%-30s %12.1f %12.1f   %+.4f (%+.4f to %+.4f)%n",
          each.name(),
          each.validation().perplexity(),
          each.test().perplexity(),
          each.test().natsPerToken() - reference.test().natsPerToken(),
          gain.low(),
          gain.high());
    }
    out.printf("%nby validation: %s%n", outcome.best(false).orElseThrow().name());
    out.flush();
  }

  void write(Path target) {
    Measured reference = outcome.best(true).orElseThrow();
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Measured each : outcome.measured()) {
      Interval gain = each.test().gainOver(reference.test(), seed);
      rows.add(
          Json.createObjectBuilder()
              .add("forecast", each.name())
              .add("driftCorrected", each.corrected())
              .add("validationPerplexity", each.validation().perplexity())
              .add("testPerplexity", each.test().perplexity())
              .add("gain", each.test().natsPerToken() - reference.test().natsPerToken())
              .add("gainLow", gain.low())
              .add("gainHigh", gain.high()));
    }
    JsonReports.write(
        target,
        Json.createObjectBuilder()
            .add("users", outcome.cases().size())
            .add("events", outcome.cases().eventCount())
            .add("seed", seed)
            .add("settings", outcome.settings().toString())
            .add("epochs", outcome.epochs())
            .add("reference", reference.name())
            .add("chosen", outcome.best(false).orElseThrow().name())
            .add("forecasts", rows)
            .build());
  }
}
