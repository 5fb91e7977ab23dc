package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.quality.ShopQuality;
import dev.penchant.modeling.sequence.NextItemModel;
import dev.penchant.modeling.topic.FormerTopics;
import dev.penchant.modeling.topic.TopicWords;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps each shop's model versions as folders of files, {@code ROOT/SHOP/VERSION}. A version is
 * written aside and moved into place in one step, so that whatever is found in its place is
 * complete. Thread-safe; of one shop's versions only one may be written at a time.
 */
public final class ModelStore {
  private static final String STAGING_PREFIX = "staging-";

  private final Path root;

  /**
   * @param root folder of all shops' models, made when first written to
   */
  public ModelStore(Path root) {
    this.root = root;
  }

  /**
   * Reads a version into memory and verifies its checksums.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public ModelArtifacts load(ShopId shop, long version) {
    Manifest manifest = manifest(shop, version);
    Path folder = folder(shop, version);
    EvaluationFile.Content evaluation =
        EvaluationFile.read(folder, manifest.stamp(EvaluationFile.NAME));
    try {
      return new ModelArtifacts(
          shop,
          version,
          DatasetFile.read(folder, manifest.stamp(DatasetFile.NAME)),
          FactorsFile.read(folder, manifest.stamp(FactorsFile.NAME)),
          TopicsFile.readModel(folder, manifest.stamp(TopicsFile.MODEL_NAME)),
          TopicsFile.readLabels(folder, manifest.stamp(TopicsFile.LABELS_NAME)),
          lineage(folder, manifest),
          words(folder, manifest),
          ProfilesFile.readHistory(folder, manifest.stamp(ProfilesFile.HISTORY_NAME)),
          ProfilesFile.readCurrent(folder, manifest.stamp(ProfilesFile.CURRENT_NAME)),
          ProfilesFile.readForecast(folder, manifest.stamp(ProfilesFile.FORECAST_NAME)),
          sales(folder, manifest),
          quality(folder, manifest),
          shiftChance(folder, manifest),
          NeighboursFile.read(folder, manifest.stamp(NeighboursFile.NAME)),
          PopularityFile.read(folder, manifest.stamp(PopularityFile.NAME)),
          nextItem(folder, manifest),
          evaluation.ranking(),
          evaluation.signals(),
          evaluation.eventWeights(),
          evaluation.report(),
          manifest.provenance());
    } catch (IllegalArgumentException e) {
      throw new UnreadableModel(
          "The files of version %d of shop \"%s\" do not belong together: %s"
              .formatted(version, shop, e.getMessage()),
          e);
    }
  }

  /** Empty for versions from before sales were foretold. */
  private static Optional<SalesForecast> sales(Path folder, Manifest manifest) {
    return manifest.files().containsKey(SalesFile.NAME)
        ? Optional.of(SalesFile.read(folder, manifest.stamp(SalesFile.NAME)))
        : Optional.empty();
  }

  /** Empty for versions from before quality was learned. */
  private static Optional<ShopQuality> quality(Path folder, Manifest manifest) {
    return manifest.files().containsKey(QualityFile.NAME)
        ? Optional.of(QualityFile.read(folder, manifest.stamp(QualityFile.NAME)))
        : Optional.empty();
  }

  private static Optional<ShiftChance> shiftChance(Path folder, Manifest manifest) {
    return manifest.files().containsKey(ShiftChance.FILE_NAME)
        ? Optional.of(ShiftChance.read(folder, manifest.stamp(ShiftChance.FILE_NAME)))
        : Optional.empty();
  }

  /**
   * Reads only a version's topics.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public KnownTopics topics(ShopId shop, long version) {
    Manifest manifest = manifest(shop, version);
    Path folder = folder(shop, version);
    return new KnownTopics(
        version,
        new FormerTopics(
            TopicsFile.readModel(folder, manifest.stamp(TopicsFile.MODEL_NAME)),
            DatasetFile.read(folder, manifest.stamp(DatasetFile.NAME)).items()),
        TopicsFile.readLabels(folder, manifest.stamp(TopicsFile.LABELS_NAME)),
        lineage(folder, manifest));
  }

  private static Optional<NextItemModel> nextItem(Path folder, Manifest manifest) {
    return manifest.files().containsKey(NextItemFile.NAME)
        ? Optional.of(NextItemFile.read(folder, manifest.stamp(NextItemFile.NAME)))
        : Optional.empty();
  }

  /** Empty as well for versions from before words were kept. */
  private static Optional<TopicWords> words(Path folder, Manifest manifest) {
    return manifest.files().containsKey(TopicWordsFile.NAME)
        ? TopicWordsFile.read(folder, manifest.stamp(TopicWordsFile.NAME))
        : Optional.empty();
  }

  /** Versions from before topics had a lineage are as good as first ones. */
  private static TopicLineage lineage(Path folder, Manifest manifest) {
    if (manifest.files().containsKey(TopicLineageFile.NAME)) {
      return TopicLineageFile.read(folder, manifest.stamp(TopicLineageFile.NAME));
    }
    int topicCount = TopicsFile.readLabels(folder, manifest.stamp(TopicsFile.LABELS_NAME)).size();
    return TopicLineage.first(manifest.version(), topicCount);
  }

  /**
   * Where a version comes from, without its artifacts.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its manifest is damaged or of an unknown format
   */
  public Provenance provenance(ShopId shop, long version) {
    return manifest(shop, version).provenance();
  }

  /**
   * Checks that a version is there and its files are what was written.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public void verify(ShopId shop, long version) {
    Manifest manifest = manifest(shop, version);
    for (Map.Entry<String, FileStamp> entry : manifest.files().entrySet()) {
      Path file = folder(shop, version).resolve(entry.getKey());
      try {
        if (!Checksum.of(file).equals(entry.getValue())) {
          throw new UnreadableModel(
              file + " is damaged: its checksum has changed; restore it or train again");
        }
      } catch (IOException e) {
        throw new UnreadableModel("%s cannot be read (%s)".formatted(file, e), e);
      }
    }
  }

  /** The versions of the shop that are in place, oldest first. */
  public List<Long> versions(ShopId shop) {
    return children(shop).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .sorted()
        .toList();
  }

  /** The folder in which a training of this version collects its artifacts; made if absent. */
  public StagingFolder stage(ShopId shop, long version) throws IOException {
    return new StagingFolder(Files.createDirectories(staging(shop, version)));
  }

  /**
   * Moves the staged artifacts of a version into place, with a manifest. Does nothing if the
   * version is in place already, which it is after a crash right behind this call.
   *
   * @throws UnreadableModel if the staged artifacts are incomplete
   */
  public void publish(ShopId shop, long version, Provenance provenance) throws IOException {
    Path target = folder(shop, version);
    if (Files.isDirectory(target)) {
      return;
    }
    StagingFolder staging = stage(shop, version);
    Manifest manifest = new Manifest(shop, version, staging.stamps(), provenance);
    JsonFile.write(staging.path().resolve(Manifest.NAME), ManifestJson.of(manifest));
    Files.move(staging.path(), target, StandardCopyOption.ATOMIC_MOVE);
    force(target.getParent());
  }

  /** Removes what trainings of other versions of the shop left in staging. */
  public void discardStagedExcept(ShopId shop, long version) throws IOException {
    for (Path child : children(shop)) {
      if (child.getFileName().toString().startsWith(STAGING_PREFIX)
          && !child.equals(staging(shop, version))) {
        delete(child);
      }
    }
  }

  /**
   * Removes the oldest versions of the shop.
   *
   * @param keep how many of the newest stay
   * @param always versions that stay however old they are
   * @return the versions removed
   */
  public List<Long> prune(ShopId shop, int keep, Collection<Long> always) throws IOException {
    List<Long> versions = versions(shop);
    List<Long> removed = new ArrayList<>();
    for (long version : versions.subList(0, Math.max(0, versions.size() - keep))) {
      if (!always.contains(version)) {
        delete(folder(shop, version));
        removed.add(version);
      }
    }
    return removed;
  }

  private Manifest manifest(ShopId shop, long version) {
    Path folder = folder(shop, version);
    if (!Files.isDirectory(folder)) {
      throw new UnknownModel(shop, version);
    }
    JsonObject json = JsonFile.read(folder.resolve(Manifest.NAME));
    try {
      return ManifestJson.parse(json);
    } catch (UnreadableModel e) {
      throw new UnreadableModel(
          "The manifest in %s cannot be used: %s; restore it or train again"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private Path folder(ShopId shop, long version) {
    return root.resolve(shop.value()).resolve(Long.toString(version));
  }

  private Path staging(ShopId shop, long version) {
    return root.resolve(shop.value()).resolve(STAGING_PREFIX + version);
  }

  private List<Path> children(ShopId shop) {
    Path folder = root.resolve(shop.value());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rename survives a power failure only once its folder is on the disk. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
