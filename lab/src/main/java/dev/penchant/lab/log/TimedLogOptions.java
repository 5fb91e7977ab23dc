package dev.penchant.lab.log;

import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The log that a command measures on, where it has to know when things happened. */
public final class TimedLogOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "the log, plain or gzipped")
  private Path data;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "online-retail, taobao or events-tsv")
  private String format;

  public Path data() {
    return data;
  }

  /** Where the log's days begin. */
  public ZoneId zone() {
    return file().format().zone();
  }

  /**
   * Reads the log.
   *
   * @throws ParameterException if the format is unknown or has no times, or there is no such file
   * @throws UnreadableLog as {@link LogReading#read} does
   */
  public BehaviourLog read() {
    return file().read(spec.commandLine().getErr());
  }

  private LogFile file() {
    return LogFile.timed(spec, data, format);
  }
}
