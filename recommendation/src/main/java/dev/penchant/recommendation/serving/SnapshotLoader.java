package dev.penchant.recommendation.serving;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.recommendation.catalog.LiveCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Reads the model version that a shop serves. One whose files cannot be read is named in the log
 * and passed over for the newest complete one before it, so that a damaged disk costs freshness,
 * not the lists. Thread-safe.
 */
@ApplicationScoped
public class SnapshotLoader {
  private static final Logger LOG = Logger.getLogger(SnapshotLoader.class.getName());
  private static final int TRIED = 3;

  private final ModelVersions versions;
  private final ModelStore store;
  private final Clock clock;

  /** For the container's proxy only. */
  protected SnapshotLoader() {
    this(null, null, null);
  }

  @Inject
  public SnapshotLoader(ModelVersions versions, ModelStore store, Clock clock) {
    this.versions = versions;
    this.store = store;
    this.clock = clock;
  }

  /** Empty if the shop has no active version or none can be read. */
  Optional<Snapshot> load(ShopId shop, LiveCatalog catalog) {
    Optional<ModelVersion> active = versions.active(shop);
    if (active.isEmpty()) {
      return Optional.empty();
    }
    List<ModelVersion> candidates =
        Stream.concat(
                active.stream(),
                versions.of(shop).stream().filter(version -> version.state() == ModelState.READY))
            .limit(TRIED)
            .toList();
    for (ModelVersion candidate : candidates) {
      Optional<Snapshot> snapshot = read(candidate, catalog);
      if (snapshot.isPresent()) {
        return snapshot;
      }
    }
    return Optional.empty();
  }

  private Optional<Snapshot> read(ModelVersion version, LiveCatalog catalog) {
    Instant begun = clock.instant();
    try {
      Snapshot snapshot = new Snapshot(store.load(version.shop(), version.number()), catalog);
      LOG.log(
          Level.INFO,
          "Shop {0}: model version {1} is ready to serve ({2} items, read in {3} ms)",
          new Object[] {
            version.shop(),
            version.number(),
            snapshot.model().itemCount(),
            Duration.between(begun, clock.instant()).toMillis()
          });
      return Optional.of(snapshot);
    } catch (RuntimeException unreadable) {
      LOG.log(
          Level.SEVERE,
          "Shop %s: model version %d cannot be served: %s. What was served before goes on; train anew or promote another version"
              .formatted(version.shop(), version.number(), unreadable.getMessage()));
      return Optional.empty();
    }
  }
}
