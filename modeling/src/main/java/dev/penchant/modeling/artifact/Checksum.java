package dev.penchant.modeling.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files. */
final class Checksum {
  private static final int BUFFER_BYTES = 1 << 16;

  private Checksum() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static FileStamp of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
    }
    return new FileStamp(size, hex(digest));
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  static void require(Path file, FileStamp stamp) {
    try {
      if (!of(file).equals(stamp)) {
        throw new UnreadableModel(
            file + " is damaged: its checksum has changed; restore it or train again");
      }
    } catch (IOException e) {
      throw new UnreadableModel("%s cannot be read (%s)".formatted(file, e), e);
    }
  }
}
