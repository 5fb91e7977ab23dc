package dev.penchant.lab.log;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The formats of event logs the lab reads; each plain or gzipped. */
public enum LogFormat {
  /** {@code user item item …} a line, oldest item first. */
  SEQUENCES(new SequencesReader(), ZoneOffset.UTC),
  /** {@code user item} a line, in order of time. */
  PAIRS(new PairsReader(), ZoneOffset.UTC),
  /**
   * Tab-separated, header {@code user_id item_id timestamp}, optional {@code type value category}.
   */
  EVENTS_TSV(new EventsTsvReader(), ZoneOffset.UTC);

  private static final int GZIP_FIRST_BYTE = 0x1f;
  private static final int GZIP_SECOND_BYTE = 0x8b;

  private final LogReader reader;
  private final ZoneId zone;

  LogFormat(LogReader reader, ZoneId zone) {
    this.reader = reader;
    this.zone = zone;
  }

  /** The name on the command line: lower case, words joined by {@code -}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LogFormat> fromWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }

  /** All wire names, for messages. */
  public static String wireNames() {
    return Arrays.stream(values()).map(LogFormat::wireName).collect(Collectors.joining(", "));
  }

  /** Where the days of this format's logs begin. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableLog if it cannot be read or does not fit the format
   */
  public BehaviourLog read(Path file) {
    LogSink sink = new LogSink();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      reader.read(lines, sink);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableLog("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    } catch (UnreadableLog e) {
      throw new UnreadableLog("%s is not %s: %s".formatted(file, wireName(), e.getMessage()), e);
    }
    if (sink.events().eventCount() == 0) {
      throw new UnreadableLog(
          "%s holds no usable event; is its format really %s?".formatted(file, wireName()));
    }
    return sink.finish();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream content = new BufferedInputStream(Files.newInputStream(file));
    content.mark(2);
    boolean gzipped = content.read() == GZIP_FIRST_BYTE && content.read() == GZIP_SECOND_BYTE;
    content.reset();
    return gzipped ? new GZIPInputStream(content) : content;
  }
}
