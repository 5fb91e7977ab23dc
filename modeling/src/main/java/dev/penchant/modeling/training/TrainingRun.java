package dev.penchant.modeling.training;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.StagingFolder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One training of one shop.
 *
 * @param version the model version it makes
 * @param startedAt when the version was begun; events after it are left out, so that a restart
 *     reads the same log
 * @param former the version whose topics are to be kept: the one that people know; empty for the
 *     first training
 * @param seed every random stream derives from it
 * @param threads for kernels, at least 1
 * @param searchBudget how many settings are tried for each model, 1 for none but those known
 * @param earlier hyperparameters from the provenance of an earlier model of the shop, where the
 *     search starts; empty if there is none
 */
public record TrainingRun(
    ShopId shop,
    long version,
    long jobId,
    Instant startedAt,
    StagingFolder staging,
    OptionalLong former,
    long seed,
    int threads,
    int searchBudget,
    Map<String, String> earlier) {
  public TrainingRun {
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(former, "former");
    earlier = Map.copyOf(earlier);
    if (searchBudget < 1) {
      throw new IllegalArgumentException(
          "the search budget must be at least 1, but is " + searchBudget);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
  }
}
