package dev.penchant.domain.modelversion;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A trained, evaluated, immutable set of artifacts.
 *
 * @param number counts from 1 within the shop
 * @param jobId the training job's {@link dev.penchant.domain.job.JobRun#id()}
 * @param metrics by model, then by metric, for example {@code als → ndcg@10 → 0.31}; the forecast's
 *     models are {@code forecast.lstm}, {@code forecast.last-period} …
 * @param message why it was not promoted, failed or stopped; may be empty
 */
public record ModelVersion(
    ShopId shop,
    long number,
    long jobId,
    ModelState state,
    Map<String, Map<String, Double>> metrics,
    String message,
    Instant startedAt,
    Optional<Instant> completedAt,
    Optional<Instant> promotedAt) {
  public ModelVersion {
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(state, "state");
    metrics = Map.copyOf(metrics);
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(completedAt, "completedAt");
    Objects.requireNonNull(promotedAt, "promotedAt");
  }
}
