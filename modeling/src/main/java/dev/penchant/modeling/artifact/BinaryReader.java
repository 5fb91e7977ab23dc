package dev.penchant.modeling.artifact;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link BinaryWriter} wrote, in the same order, and verifies the checksum on the way,
 * so that a file is read only once. Not thread-safe.
 */
public final class BinaryReader {
  private static final int BUFFER_BYTES = 1 << 18;

  private final FileChannel channel;
  private final long size;
  private final MessageDigest digest = Checksum.sha256();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  private BinaryReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /** Makes the artifact from the file's content. */
  @FunctionalInterface
  public interface Content<T> {
    T readFrom(BinaryReader in) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param kind what it was written as
   * @param stamp what it was when it was written
   * @throws UnreadableModel if it is missing, damaged, of another kind or of an unknown format
   */
  public static <T> T read(Path file, String kind, FileStamp stamp, Content<T> content) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() != stamp.size()) {
        throw new UnreadableModel(
            "%s has %d bytes, but %d were written; restore it or train again"
                .formatted(file, channel.size(), stamp.size()));
      }
      BinaryReader in = new BinaryReader(channel);
      in.header(file, kind);
      T value = content.readFrom(in);
      in.end(file, stamp);
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableModel(
          "%s cannot be read (%s); restore it or train again".formatted(file, e), e);
    }
  }

  private void header(Path file, String kind) throws IOException {
    if (integer() != BinaryWriter.MAGIC) {
      throw new UnreadableModel(file + " is no model file of Penchant");
    }
    int version = integer();
    if (version < 1 || version > BinaryWriter.FORMAT_VERSION) {
      throw new UnreadableModel(
          "%s has format %d, but this version of Penchant reads formats 1 to %d; train again or use"
                  .formatted(file, version, BinaryWriter.FORMAT_VERSION)
              + " the version that wrote it");
    }
    String actual = text();
    if (!actual.equals(kind)) {
      throw new UnreadableModel("%s holds %s, expected %s".formatted(file, actual, kind));
    }
  }

  private void end(Path file, FileStamp stamp) throws IOException {
    if (buffer.hasRemaining() || channel.position() != size) {
      throw new UnreadableModel(file + " is longer than its content");
    }
    if (!Checksum.hex(digest).equals(stamp.sha256())) {
      throw new UnreadableModel(
          file + " is damaged: its checksum has changed; restore it or train again");
    }
  }

  public int integer() throws IOException {
    return next(Integer.BYTES).getInt();
  }

  public long number() throws IOException {
    return next(Long.BYTES).getLong();
  }

  public double real() throws IOException {
    return next(Double.BYTES).getDouble();
  }

  public String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public List<String> texts() throws IOException {
    int count = length(Integer.BYTES);
    List<String> values = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      values.add(text());
    }
    return values;
  }

  public byte[] bytes() throws IOException {
    byte[] values = new byte[length(1)];
    for (int index = 0; index < values.length; index++) {
      values[index] = next(1).get();
    }
    return values;
  }

  public int[] ints() throws IOException {
    int[] values = new int[length(Integer.BYTES)];
    for (int index = 0; index < values.length; index++) {
      values[index] = next(Integer.BYTES).getInt();
    }
    return values;
  }

  public long[] longs() throws IOException {
    long[] values = new long[length(Long.BYTES)];
    for (int index = 0; index < values.length; index++) {
      values[index] = next(Long.BYTES).getLong();
    }
    return values;
  }

  public float[] floats() throws IOException {
    float[] values = new float[length(Float.BYTES)];
    for (int index = 0; index < values.length; index++) {
      values[index] = next(Float.BYTES).getFloat();
    }
    return values;
  }

  /** A damaged length must not make us ask for more memory than the file could fill. */
  private int length(int bytesEach) throws IOException {
    int length = integer();
    long left = size - channel.position() + buffer.remaining();
    if (length < 0 || (long) length * bytesEach > left) {
      throw new EOFException(
          "an array of %d elements does not fit the %d bytes left".formatted(length, left));
    }
    return length;
  }

  private ByteBuffer next(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return buffer;
    }
    buffer.compact();
    while (buffer.position() < bytes) {
      int from = buffer.position();
      if (channel.read(buffer) < 0) {
        throw new EOFException("the file ends too early");
      }
      digest.update(buffer.array(), from, buffer.position() - from);
    }
    return buffer.flip();
  }
}
