package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import java.nio.file.Path;

/**
 * Keeps each shop's model versions as folders of files. A version is written aside and moved into
 * place in one step, so that whatever is found in its place is complete. Thread-safe.
 */
public final class ModelStore {
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
    throw new UnsupportedOperationException("lands with the next commit: " + root);
  }

  /**
   * Checks that a version is there and its files are what was written.
   *
   * @throws UnknownModel if there is none
   * @throws UnreadableModel if its files are damaged or of an unknown format
   */
  public void verify(ShopId shop, long version) {
    throw new UnsupportedOperationException("lands with the next commit: " + root);
  }
}
