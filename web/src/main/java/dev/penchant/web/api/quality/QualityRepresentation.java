package dev.penchant.web.api.quality;

import dev.penchant.recommendation.ItemQuality;
import java.util.Optional;

/**
 * How good an item is. What nobody has told anything of is absent.
 *
 * @param rating 1 to 5
 * @param repurchase the share of buyers who bought the item again in time, 0 to 1
 */
public record QualityRepresentation(Optional<Estimate> rating, Optional<Repurchase> repurchase) {

  /** A mean of so many ratings, shrunk to the shop's, with an 80 % interval. */
  public record Estimate(
      float estimate, float low, float high, int observations, float mean, float shopMean) {}

  /** The same of so many buyers, who were watched for so many days. */
  public record Repurchase(
      float estimate,
      float low,
      float high,
      int observations,
      float mean,
      float shopMean,
      long withinDays) {}

  public static QualityRepresentation from(ItemQuality quality) {
    return new QualityRepresentation(
        quality
            .rating()
            .map(
                known ->
                    new Estimate(
                        (float) known.estimate(),
                        (float) known.low(),
                        (float) known.high(),
                        known.observations(),
                        (float) known.raw(),
                        (float) known.shopMean())),
        quality
            .repurchase()
            .map(
                known ->
                    new Repurchase(
                        (float) known.estimate(),
                        (float) known.low(),
                        (float) known.high(),
                        known.observations(),
                        (float) known.raw(),
                        (float) known.shopMean(),
                        quality.window().toDays())));
  }
}
