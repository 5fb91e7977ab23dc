package dev.penchant.lab.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Sees to it that a command does not write over what it reads, nor twice to one file. */
public final class DistinctFiles {
  private DistinctFiles() {}

  /**
   * Refuses words that name a file twice. Asked are those of the innermost subcommand.
   *
   * @throws ParameterException if two options name the same file
   */
  public static void require(ParseResult words) {
    ParseResult asked = words;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
    }
    Map<Path, OptionSpec> named = new HashMap<>();
    for (OptionSpec option : asked.matchedOptions()) {
      Optional<Path> file = option.getValue() instanceof Path path ? of(path) : Optional.empty();
      OptionSpec other = file.map(path -> named.putIfAbsent(path, option)).orElse(null);
      if (other != null && other != option) {
        throw new ParameterException(
            asked.commandSpec().commandLine(),
            "%s and %s name the same file, %s, which would be written over; name another"
                .formatted(other.longestName(), option.longestName(), option.getValue()));
      }
    }
  }

  /** The same for all names of a file, links too; empty for folders, which hold many files. */
  private static Optional<Path> of(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
