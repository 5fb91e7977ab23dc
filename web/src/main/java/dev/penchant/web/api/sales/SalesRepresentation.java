package dev.penchant.web.api.sales;

import dev.penchant.recommendation.SalesOutlook;
import java.util.List;
import java.util.Optional;

/**
 * Sales of an item or a topic period by period, and of the periods after the last full one as
 * foretold.
 *
 * @param counted the type of event that counts as a sale
 * @param method by which it is foretold: the one that the shop's own past speaks for
 * @param coverage the share of held-out outcomes within the method's 80 % intervals, where it could
 *     be measured
 */
public record SalesRepresentation(
    String counted,
    String method,
    Optional<Float> coverage,
    List<PeriodSales> observed,
    List<ForetoldSales> foretold) {

  /** What was sold in a period. */
  public record PeriodSales(String period, float count) {}

  /** What is foretold of a period: the mean and an 80 % interval. */
  public record ForetoldSales(String period, float expected, float low, float high) {}

  public static SalesRepresentation from(SalesOutlook outlook) {
    return new SalesRepresentation(
        outlook.counted().wireName(),
        outlook.method(),
        Double.isNaN(outlook.coverage())
            ? Optional.empty()
            : Optional.of((float) outlook.coverage()),
        outlook.observed().stream()
            .map(point -> new PeriodSales(point.period().toString(), (float) point.count()))
            .toList(),
        outlook.foretold().stream()
            .map(
                point ->
                    new ForetoldSales(
                        point.period().toString(),
                        (float) point.expected(),
                        (float) point.low(),
                        (float) point.high()))
            .toList());
  }
}
