package dev.penchant.ingestion.feed;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Makes text of a file's bytes: unpacks gzip, known by its first bytes and not by a name, and
 * decodes UTF-8, or UTF-16 where a byte order mark says so. Bytes that are not of the encoding
 * become {@link #DAMAGED}.
 */
final class FeedText {
  /** Stands where bytes could not be decoded. */
  static final char DAMAGED = '\uFFFD';

  private static final int BUFFER_SIZE = 1 << 16;

  private FeedText() {}

  static BufferedReader open(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file, BUFFER_SIZE);
    byte[] start = peek(bytes);
    if (startsWith(start, 0x1F, 0x8B)) {
      bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER_SIZE), BUFFER_SIZE);
      start = peek(bytes);
    }
    refuseOther(start);
    return new BufferedReader(decode(bytes, start), BUFFER_SIZE);
  }

  static boolean isDamaged(String text) {
    return text.indexOf(DAMAGED) >= 0;
  }

  private static void refuseOther(byte[] start) {
    if (start.length == 0) {
      throw new UnreadableFeed("The file is empty");
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      throw new UnreadableFeed(
          "The file is a ZIP archive or an Excel workbook; save the sheet as CSV (UTF-8), or unpack"
              + " the archive, and send that, plain or gzipped");
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFeed(
          "The file is an old Excel workbook; save the sheet as CSV (UTF-8) and send that");
    }
  }

  private static InputStreamReader decode(InputStream bytes, byte[] start) throws IOException {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return reader(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return reader(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return reader(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return reader(bytes, 0, StandardCharsets.UTF_8);
  }

  private static InputStreamReader reader(InputStream bytes, int markLength, Charset charset)
      throws IOException {
    bytes.skipNBytes(markLength);
    return new InputStreamReader(bytes, charset);
  }

  private static byte[] peek(BufferedInputStream bytes) throws IOException {
    bytes.mark(4);
    byte[] start = bytes.readNBytes(4);
    bytes.reset();
    return start;
  }

  private static boolean startsWith(byte[] start, int... expected) {
    if (start.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (start[i] != (byte) expected[i]) {
        return false;
      }
    }
    return true;
  }
}
