package dev.penchant.lab.bench;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where what was learned is written to, for someone else's code to judge; picocli fills it in. */
final class DumpOption {
  @Option(
      names = "--dump",
      paramLabel = "DIR",
      converter = OutputFolder.class,
      description =
          "write what was learned there: little-endian arrays, each with a header file, and the ids of --data in the order of the rows")
  private Path folder;

  /** Empty if it is not asked for. */
  Optional<ArrayDump> dump() {
    return Optional.ofNullable(folder).map(ArrayDump::new);
  }
}
