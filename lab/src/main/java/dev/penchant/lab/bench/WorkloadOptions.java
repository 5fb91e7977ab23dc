package dev.penchant.lab.bench;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a kernel is measured on, a file or generated; picocli fills it in. */
final class WorkloadOptions {
  static final String FILE =
      "lines of 'user item count [timestamp]' or a UCI docword file, plain or gzipped, instead of generated data";

  private static final List<String> GENERATED = List.of("--users", "--items", "--interactions");

  @Option(names = "--data", paramLabel = "FILE", description = FILE)
  private Path data;

  @Option(
      names = "--users",
      defaultValue = "20000",
      paramLabel = "N",
      converter = Count.class,
      description = "users or documents to generate (${DEFAULT-VALUE})")
  private int users;

  @Option(
      names = "--items",
      defaultValue = "10000",
      paramLabel = "N",
      converter = Count.class,
      description = "items or words to generate (${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--interactions",
      defaultValue = "1800000",
      paramLabel = "N",
      converter = Count.class,
      description = "interactions or tokens to generate, repeats counted (${DEFAULT-VALUE})")
  private int interactions;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Reads or makes it.
   *
   * @throws ParameterException if a file is named and what to generate is said, too
   * @throws dev.penchant.lab.log.UnreadableLog if a file cannot be read or holds nothing
   * @throws CommandFailed if what is to be generated cannot fit
   */
  Workload load(BenchOptions options) {
    if (data != null) {
      IdleFlags.refuse(command, GENERATED, "beside --data");
      options.begin("reading " + data);
      return settled(Workload.read(data));
    }
    MemoryNeed.require(
        String.format(
            Locale.ROOT, "%,d users, %,d items, %,d interactions", users, items, interactions),
        Workload.bytesToGenerate(users, items, interactions));
    options.begin("making the data");
    return settled(Workload.generated(users, items, interactions, options.seed()));
  }

  /** What it was made of is garbage now, and would count as memory that the kernel needs. */
  private static Workload settled(Workload workload) {
    if (workload.interactions().interactionCount() == 0) {
      throw new CommandFailed("so few interactions fell to no user; ask for more of them");
    }
    System.gc();
    return workload;
  }
}
