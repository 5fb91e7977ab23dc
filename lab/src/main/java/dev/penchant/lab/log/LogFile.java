package dev.penchant.lab.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
   * @throws UnreadableLog as {@link LogReading#read} does
   */
  public BehaviourLog read() {
    return LogReading.read(path, format, Clock.systemUTC());
  }
}
