package dev.penchant.web.bootstrap;

import dev.penchant.web.security.ApiKeyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The operator's API key in the data folder, by which the command line calls the server. Who may
 * read the file may use the key, so it is readable by its owner alone.
 */
@ApplicationScoped
public class OperatorKeyFile {
  /** The file's name in the data folder. */
  public static final String NAME = "operator.key";

  private final ApiKeyring keyring;

  /** For the container's proxy. */
  protected OperatorKeyFile() {
    this.keyring = null;
  }

  @Inject
  public OperatorKeyFile(ApiKeyring keyring) {
    this.keyring = keyring;
  }

  /**
   * Writes a new key unless the file holds one that works: a folder may be lost or a database
   * replaced.
   */
  public void writeIfMissing(Path home) {
    Path file = home.resolve(NAME);
    try {
      if (Files.exists(file) && keyring.recognise(Files.readString(file).strip()).isPresent()) {
        return;
      }
      Files.deleteIfExists(file);
      // private from the moment it exists, not only after the key is in it
      Files.createFile(file, ownerOnly());
      Files.writeString(file, keyring.issue(Optional.empty(), "operator").key() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the operator's key in " + file, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
