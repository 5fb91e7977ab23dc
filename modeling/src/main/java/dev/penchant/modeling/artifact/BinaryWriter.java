package dev.penchant.modeling.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;

/**
 * Writes one artifact file: little-endian, a header (the magic number, the format version, what
 * kind of artifact it is), then numbers, texts and arrays, each array and text with its length
 * before it. {@link BinaryReader} reads the same sequence. Not thread-safe.
 */
public final class BinaryWriter {
  /** "PNCH" in ASCII. */
  static final int MAGIC = 0x48434e50;

  /** Raised when a change makes older readers fail; readers know all older versions. */
  static final int FORMAT_VERSION = 1;

  private static final int BUFFER_BYTES = 1 << 18;

  private final FileChannel channel;
  private final MessageDigest digest = Checksum.sha256();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long size;

  private BinaryWriter(FileChannel channel) {
    this.channel = channel;
  }

  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(BinaryWriter out) throws IOException;
  }

  /**
   * Writes the file beside its place, forces it to the disk and moves it there in one step: whoever
   * finds the file finds all of it, after a crash as well.
   *
   * @param kind what the reader must ask for, for example {@code factors}
   */
  public static FileStamp write(Path file, String kind, Content content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    FileStamp stamp;
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      BinaryWriter out = new BinaryWriter(channel);
      out.integer(MAGIC);
      out.integer(FORMAT_VERSION);
      out.text(kind);
      content.writeTo(out);
      out.flush();
      channel.force(true);
      stamp = new FileStamp(out.size, Checksum.hex(out.digest));
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return stamp;
  }

  public void integer(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  public void number(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  public void real(double value) throws IOException {
    room(Double.BYTES).putDouble(value);
  }

  public void text(String value) throws IOException {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public void texts(List<String> values) throws IOException {
    integer(values.size());
    for (String value : values) {
      text(value);
    }
  }

  public void bytes(byte[] values) throws IOException {
    integer(values.length);
    for (byte value : values) {
      room(1).put(value);
    }
  }

  public void ints(int[] values) throws IOException {
    integer(values.length);
    for (int value : values) {
      room(Integer.BYTES).putInt(value);
    }
  }

  public void longs(long[] values) throws IOException {
    integer(values.length);
    for (long value : values) {
      room(Long.BYTES).putLong(value);
    }
  }

  public void floats(float[] values) throws IOException {
    integer(values.length);
    for (float value : values) {
      room(Float.BYTES).putFloat(value);
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    buffer.flip();
    size += buffer.remaining();
    digest.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
