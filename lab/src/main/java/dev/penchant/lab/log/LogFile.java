package dev.penchant.lab.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A log as named by the words {@code --data} and {@code --format} of a command. */
public record LogFile(Path path, LogFormat format) {

  /**
   * @param command is told what is wrong
   * @throws ParameterException if there is no such format or no such file that can be read
   */
  public static LogFile named(CommandSpec command, Path data, String format) {
    LogFormat known =
        LogFormat.fromWireName(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--format \"%s\" must be one of %s"
                            .formatted(format, LogFormat.wireNames())));
    if (Files.isDirectory(data)) {
      throw new ParameterException(
          command.commandLine(), "--data %s is a folder; name a file in it".formatted(data));
    }
    if (!Files.isReadable(data)) {
      throw new ParameterException(
          command.commandLine(),
          "--data %s: there is no such file that can be read".formatted(data));
    }
    return new LogFile(data, known);
  }

  /**
   * The same for a command that has to know when things happened.
   *
   * @throws ParameterException as {@link #named} does, or if the format has no times
   */
  public static LogFile timed(CommandSpec command, Path data, String format) {
    LogFile file = named(command, data, format);
    if (!file.format.timed()) {
      throw new ParameterException(
          command.commandLine(),
          "--format %s has no times; online-retail, taobao and events-tsv have".formatted(format));
    }
    return file;
  }

  /**
   * Reads the log.
   *
   * @param err is told which rows are not used, and why
   * @throws UnreadableLog as {@link LogReading#read} does
   */
  public BehaviourLog read(PrintWriter err) {
    BehaviourLog log = LogReading.read(path, format, Clock.systemUTC());
    log.leftOut()
        .forEach(
            (reason, rows) ->
                err.printf(
                    Locale.ROOT,
                    "left out %,d of %,d rows, %s; the first is %s%n",
                    rows,
                    log.rowCount(),
                    reason,
                    log.firstLeftOut().get(reason)));
    err.flush();
    return log;
  }

  /**
   * Tells files of different content apart, whatever their names.
   *
   * @throws UnreadableLog if it cannot be read
   */
  public String fingerprint() {
    try (CheckedInputStream bytes =
        new CheckedInputStream(Files.newInputStream(path), new CRC32C())) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return "%d bytes with checksum %08x".formatted(size, bytes.getChecksum().getValue());
    } catch (IOException e) {
      throw new UnreadableLog("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
