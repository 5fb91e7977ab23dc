package dev.penchant.web.admin.model;

import dev.penchant.domain.modelversion.ModelVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The metrics of a model version as a table: a row per model, the best first by the leading metric.
 *
 * @param columns names of the metrics, the leading one first
 */
public record MetricTable(List<String> columns, List<Row> rows) {
  /** The metric by which versions are compared first. */
  public static final String LEADING = "ndcg@10";

  /** The model that is served: all signals blended. */
  public static final String SERVED = "blend";

  private static final String FORECAST = "forecast.";
  private static final String SALES = "sales-";
  private static final String SALES_OF_ITEMS = "sales-items.";
  private static final String SALES_OF_TOPICS = "sales-topics.";
  private static final String NEW_ITEMS = ".new";
  private static final Set<String> BASELINES =
      Set.of(
          "popularity",
          "item-neighbour",
          "own-frequency",
          "last-period",
          "mean",
          "seasonal-naive",
          "long-run-mean",
          "exponential-smoothing",
          "shrunk-smoothing",
          "fold-in");
  private static final List<String> SHOWN =
      List.of(
          LEADING,
          "hr@10",
          "recall@10",
          "ndcg@20",
          "recall@20",
          "mrr",
          "auc",
          "perplexity",
          "perplexity-drift",
          "risk",
          "mase",
          "coverage");

  /** More of it is not better: 80 % is what an 80 % interval promises. */
  private static final String COVERAGE = "coverage";

  /** For tables that stand beside another. */
  private static final int FEW = 3;

  private static final Set<String> LOWER_IS_BETTER =
      Set.of("perplexity", "perplexity-drift", "risk", "mase");

  /**
   * One model.
   *
   * @param baseline whether it is there only to compare with
   * @param served whether the shop sees what it says
   * @param values by metric
   */
  public record Row(String model, boolean baseline, boolean served, Map<String, Double> values) {
    public Optional<Double> value(String metric) {
      return Optional.ofNullable(values.get(metric));
    }
  }

  /** How well each model ranked all items, those a user already had included. */
  public static MetricTable ofAllItems(ModelVersion version) {
    return of(
        version,
        model ->
            !model.startsWith(FORECAST) && !model.startsWith(SALES) && !model.endsWith(NEW_ITEMS),
        Function.identity(),
        Optional.of(SERVED));
  }

  /** How well each model ranked the items that were new to a user. */
  public static MetricTable ofNewItems(ModelVersion version) {
    MetricTable all =
        of(
            version,
            model -> model.endsWith(NEW_ITEMS),
            model -> model.substring(0, model.length() - NEW_ITEMS.length()),
            Optional.of(SERVED));
    return new MetricTable(all.columns().stream().limit(FEW).toList(), all.rows());
  }

  /**
   * How well each method foretold the profiles of the next period.
   *
   * @param served the method whose forecasts the shop sees
   */
  public static MetricTable ofForecasts(ModelVersion version, Optional<String> served) {
    return withPrefix(version, FORECAST, served);
  }

  /**
   * How well each method foretold the sales of items.
   *
   * @param served the method whose forecasts the shop sees
   */
  public static MetricTable ofSalesOfItems(ModelVersion version, Optional<String> served) {
    return withPrefix(version, SALES_OF_ITEMS, served);
  }

  /**
   * How well each method foretold the sales of topics.
   *
   * @param served the method whose forecasts the shop sees
   */
  public static MetricTable ofSalesOfTopics(ModelVersion version, Optional<String> served) {
    return withPrefix(version, SALES_OF_TOPICS, served);
  }

  /** The leading metric of the model that is served, where it was measured. */
  public static OptionalDouble leading(ModelVersion version) {
    Double value = version.metrics().getOrDefault(SERVED, Map.of()).get(LEADING);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether the row has the best value of the column; false if it is the only one. */
  public boolean isBest(Row row, String metric) {
    if (metric.equals(COVERAGE)) {
      return false;
    }
    Comparator<Double> better = better(metric);
    return rows.size() > 1
        && row.value(metric)
            .filter(
                own ->
                    rows.stream()
                        .flatMap(other -> other.value(metric).stream())
                        .allMatch(value -> better.compare(own, value) <= 0))
            .isPresent();
  }

  private static MetricTable withPrefix(
      ModelVersion version, String prefix, Optional<String> served) {
    return of(
        version,
        model -> model.startsWith(prefix),
        model -> model.substring(prefix.length()),
        served);
  }

  private static MetricTable of(
      ModelVersion version,
      Predicate<String> chosen,
      Function<String, String> name,
      Optional<String> served) {
    Map<String, Map<String, Double>> metrics =
        version.metrics().entrySet().stream()
            .filter(entry -> chosen.test(entry.getKey()))
            .collect(Collectors.toMap(entry -> name.apply(entry.getKey()), Map.Entry::getValue));
    List<String> columns =
        SHOWN.stream()
            .filter(metric -> metrics.values().stream().anyMatch(row -> row.containsKey(metric)))
            .toList();
    List<Row> rows =
        metrics.entrySet().stream()
            .map(
                entry ->
                    new Row(
                        entry.getKey(),
                        BASELINES.contains(entry.getKey()),
                        served.filter(entry.getKey()::equals).isPresent(),
                        entry.getValue()))
            .sorted(order(columns))
            .toList();
    return new MetricTable(columns, rows);
  }

  private static Comparator<Row> order(List<String> columns) {
    Comparator<Row> byName = Comparator.comparing(Row::model);
    if (columns.isEmpty()) {
      return byName;
    }
    String first = columns.get(0);
    Comparator<Row> byValue =
        Comparator.comparing(
            row -> row.value(first).orElse(null), Comparator.nullsLast(better(first)));
    return byValue.thenComparing(byName);
  }

  private static Comparator<Double> better(String metric) {
    return LOWER_IS_BETTER.contains(metric) ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
