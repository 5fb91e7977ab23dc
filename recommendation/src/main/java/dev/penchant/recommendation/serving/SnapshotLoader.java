package dev.penchant.recommendation.serving;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.recommendation.catalog.LiveCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the model version that a shop serves. One whose files cannot be read is named in the log
 * and costs freshness, not the lists. Thread-safe.
 */
@ApplicationScoped
public class SnapshotLoader {
  private static final Logger LOG = Logger.getLogger(SnapshotLoader.class.getName());
  private static final int OLDER_TRIED = 3;

  private final ModelVersions versions;
  private final ArtifactSource artifacts;
  private final Clock clock;

  /** Where artifacts come from: the model store. */
  @FunctionalInterface
  interface ArtifactSource {
    ModelArtifacts load(ShopId shop, long version);
  }

  /** For the container's proxy only. */
  protected SnapshotLoader() {
    this(null, (ArtifactSource) null, null);
  }

  @Inject
  public SnapshotLoader(ModelVersions versions, ModelStore store, Clock clock) {
    this(versions, store::load, clock);
  }

  SnapshotLoader(ModelVersions versions, ArtifactSource artifacts, Clock clock) {
    this.versions = versions;
    this.artifacts = artifacts;
    this.clock = clock;
  }

  /** The number of the active version; empty if there is none. */
  OptionalLong activeVersion(ShopId shop) {
    return versions.active(shop).stream().mapToLong(ModelVersion::number).findFirst();
  }

  /** The active version; empty if there is none or it cannot be read. */
  Optional<Snapshot> active(ShopId shop, LiveCatalog catalog) {
    return versions.active(shop).flatMap(version -> read(version, catalog));
  }

  /**
   * The active version or, if it cannot be read, the newest complete one that can: for a start,
   * when there is nothing yet that could go on serving.
   */
  Optional<Snapshot> activeOrOlder(ShopId shop, LiveCatalog catalog) {
    Optional<Snapshot> active = active(shop, catalog);
    if (active.isPresent() || versions.active(shop).isEmpty()) {
      return active;
    }
    return versions.of(shop).stream()
        .filter(version -> version.state() == ModelState.READY)
        .limit(OLDER_TRIED)
        .flatMap(version -> read(version, catalog).stream())
        .findFirst();
  }

  private Optional<Snapshot> read(ModelVersion version, LiveCatalog catalog) {
    Instant begun = clock.instant();
    try {
      Snapshot snapshot = new Snapshot(artifacts.load(version.shop(), version.number()), catalog);
      LOG.log(
          Level.INFO,
          "Shop {0}: model version {1} is ready to serve ({2} items, read in {3} ms)",
          new Object[] {
            version.shop(),
            version.number(),
            snapshot.model().itemCount(),
            Duration.between(begun, clock.instant()).toMillis()
          });
      if (snapshot.model().artifacts().learnedShifts().isEmpty()) {
        LOG.log(
            Level.WARNING,
            "Shop {0}: model version {1} tells no shifts of interest: it learned none that this release can read; train again to have them",
            new Object[] {version.shop(), version.number()});
      }
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
