package dev.penchant.web.admin.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file someone sent, kept aside until its import is started or the page is left.
 *
 * @param name as the sender calls it
 * @param path where it is kept, as text so that a view can hold it
 * @param size in bytes
 */
record Upload(String name, String path, long size) implements Serializable {

  /** Keeps what the stream holds in a file of its own. */
  static Upload keep(String name, InputStream content) {
    try {
      Path file = Files.createTempFile("penchant-upload-", ".tmp");
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      return new Upload(name, file.toString(), Files.size(file));
    } catch (IOException failure) {
      throw new UncheckedIOException("The upload could not be kept", failure);
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(Path.of(path));
  }

  void discard() {
    try {
      Files.deleteIfExists(Path.of(path));
    } catch (IOException failure) {
      throw new UncheckedIOException("The upload could not be deleted", failure);
    }
  }
}
