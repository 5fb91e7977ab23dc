package dev.penchant.domain.modelversion;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores what is known of model versions; the artifacts themselves are files. Joins the caller's
 * transaction.
 */
public interface ModelVersions {
  Optional<ModelVersion> find(ShopId shop, long number);

  Optional<ModelVersion> ofJob(ShopId shop, long jobId);

  /** The shop's versions, newest first. */
  List<ModelVersion> of(ShopId shop);

  Optional<ModelVersion> active(ShopId shop);

  /**
   * Begins the next version of the shop in state TRAINING, or returns the one this job began
   * before, in training again if it had failed or stopped.
   */
  ModelVersion begin(ShopId shop, long jobId, Instant at);

  /** Marks a version in training as READY with its metrics. */
  void complete(
      ShopId shop,
      long number,
      Map<String, Map<String, Double>> metrics,
      String message,
      Instant at);

  /** Marks a version in training as FAILED. */
  void fail(ShopId shop, long number, String message, Instant at);

  /** Marks a version in training as STOPPED. */
  void stop(ShopId shop, long number, String message, Instant at);

  /**
   * Makes a READY version the active one and the one active until now READY, in one step.
   *
   * @throws IllegalStateException if the version is neither READY nor ACTIVE
   */
  void activate(ShopId shop, long number, Instant at);
}
