package dev.penchant.modeling.artifact;

import dev.penchant.modeling.evaluation.EvaluationReport;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the evaluation found: models trained on everything before the test period, asked to foretell
 * what users turned to in it.
 *
 * @param testFrom where the test period begins
 * @param testTo where it ends, exclusive
 * @param repeats all items ranked, those the user already had included
 * @param discovery only items new to the user ranked and counted
 * @param forecast of interest profiles
 */
public record ModelReport(
    Instant testFrom,
    Instant testTo,
    EvaluationReport repeats,
    EvaluationReport discovery,
    ForecastReport forecast) {
  public ModelReport {
    Objects.requireNonNull(testFrom, "testFrom");
    Objects.requireNonNull(testTo, "testTo");
    Objects.requireNonNull(repeats, "repeats");
    Objects.requireNonNull(discovery, "discovery");
    Objects.requireNonNull(forecast, "forecast");
  }

  /**
   * All figures by model, then metric, as a {@link dev.penchant.domain.modelversion.ModelVersion}
   * keeps them: the models as measured with repeats; {@code MODEL.new} on new items only; {@code
   * forecast.METHOD} with its perplexity and, as {@code perplexity-drift}, the one through topics
   * corrected for drift.
   */
  public Map<String, Map<String, Double>> metrics() {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>(repeats.metrics());
    discovery.metrics().forEach((model, metrics) -> all.put(model + ".new", metrics));
    forecast
        .perplexities()
        .forEach(
            (method, value) -> all.put("forecast." + method.label(), ofForecast(method, value)));
    return Collections.unmodifiableMap(all);
  }

  private Map<String, Double> ofForecast(ForecastMethod method, double perplexity) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("perplexity", perplexity);
    Double corrected = forecast.corrected().get(method);
    if (corrected != null) {
      metrics.put("perplexity-drift", corrected);
    }
    return metrics;
  }
}
