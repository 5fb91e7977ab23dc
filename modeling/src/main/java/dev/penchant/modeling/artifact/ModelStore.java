package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.Provenance;
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
    return stored(shop, version).artifacts();
  }

  /**
   * Reads only a version's topics.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public KnownTopics topics(ShopId shop, long version) {
    return stored(shop, version).topics();
  }

  /**
   * Where a version comes from, without its artifacts.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its manifest is damaged or of an unknown format
   */
  public Provenance provenance(ShopId shop, long version) {
    return stored(shop, version).manifest().provenance();
  }

  /**
   * Checks that a version is there and its files are what was written.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public void verify(ShopId shop, long version) {
    stored(shop, version).verify();
  }

  /** What {@link #keep} kept last of the version; empty if nothing, or nothing that can be used. */
  public Optional<FoundShifts> foundShifts(ShopId shop, long version) {
    return FoundShiftsFile.read(folder(shop, version));
  }

  /** Keeps the shifts that were found with a version, beside its files. */
  public void keep(ShopId shop, long version, FoundShifts found) throws IOException {
    FoundShiftsFile.write(folder(shop, version), found);
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

  /** The versions of the shop that have something in staging. */
  public List<Long> staged(ShopId shop) {
    return children(shop).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.matches(STAGING_PREFIX + "\\d{1,18}"))
        .map(name -> Long.valueOf(name.substring(STAGING_PREFIX.length())))
        .sorted()
        .toList();
  }

  /** Removes what a training of the version left in staging. */
  public void discardStaged(ShopId shop, long version) throws IOException {
    Path folder = staging(shop, version);
    if (Files.isDirectory(folder)) {
      delete(folder);
    }
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

  private StoredVersion stored(ShopId shop, long version) {
    return StoredVersion.in(folder(shop, version), shop, version);
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
