package dev.penchant.ingestion.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files being imported, in the folder {@code imports} of the data folder, each under a name of
 * its own that tells nothing of its sender. Thread-safe.
 */
@ApplicationScoped
public class Uploads {
  private final Path folder;

  /** For the container's proxy only. */
  protected Uploads() {
    this.folder = null;
  }

  /**
   * @param home the data folder
   */
  @Inject
  public Uploads(@ConfigProperty(name = "penchant.home", defaultValue = "./data") String home) {
    this.folder = Path.of(home, "imports");
  }

  /**
   * Keeps what is read from the stream to its end; when this returns it survives a crash.
   *
   * @return the name under which it is found again
   * @throws UncheckedIOException if it cannot be received or written; nothing of it stays
   */
  public String keep(InputStream content) {
    String name = UUID.randomUUID() + ".upload";
    try {
      Files.createDirectories(folder);
      write(content, file(name));
      return name;
    } catch (IOException e) {
      delete(name);
      throw new UncheckedIOException("The upload could not be received and kept in " + folder, e);
    }
  }

  /**
   * Opens a kept file.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalStateException if it is no longer there
   */
  public InputStream open(String name) {
    try {
      return Files.newInputStream(file(name));
    } catch (NoSuchFileException e) {
      throw gone(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size of a kept file in bytes; fails as {@link #open} does. */
  public long size(String name) {
    try {
      return Files.size(file(name));
    } catch (NoSuchFileException e) {
      throw gone(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a kept file; nothing happens if it is not there. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes every kept file but some.
   *
   * @param needed names of files that stay
   * @param before files written to at this time or later stay too: they may just be arriving
   * @return how many were deleted
   */
  public int deleteAllBut(Set<String> needed, Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> stale =
          files
              .filter(file -> !needed.contains(file.getFileName().toString()))
              .filter(file -> isOlder(file, before))
              .map(file -> file.getFileName().toString())
              .toList();
      stale.forEach(this::delete);
      return stale.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOlder(Path file, Instant than) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    } catch (NoSuchFileException e) {
      // its import has ended meanwhile
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static IllegalStateException gone(String name, NoSuchFileException cause) {
    return new IllegalStateException(
        "The uploaded file " + name + " is no longer in the data folder; import it anew", cause);
  }

  private static void write(InputStream content, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      content.transferTo(out);
      channel.force(true);
    }
  }
}
