package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.Provenance;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The content of a version's folder.
 *
 * @param files by name, the manifest itself excepted
 */
record Manifest(ShopId shop, long version, Map<String, FileStamp> files, Provenance provenance) {
  static final String NAME = "manifest.json";

  Manifest {
    Objects.requireNonNull(shop, "shop");
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    Objects.requireNonNull(provenance, "provenance");
  }

  FileStamp stamp(String file) {
    FileStamp stamp = files.get(file);
    if (stamp == null) {
      throw new UnreadableModel(
          "The manifest of version %d of shop \"%s\" lists no %s; train again"
              .formatted(version, shop, file));
    }
    return stamp;
  }
}
