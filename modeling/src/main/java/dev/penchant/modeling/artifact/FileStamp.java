package dev.penchant.modeling.artifact;

import java.util.Objects;

/**
 * What a file must be, to tell whether it is still what was written.
 *
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileStamp(long size, String sha256) {
  public FileStamp {
    Objects.requireNonNull(sha256, "sha256");
  }
}
