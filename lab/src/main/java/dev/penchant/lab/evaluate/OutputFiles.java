package dev.penchant.lab.evaluate;

import dev.penchant.modeling.search.SearchMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The words that name files an evaluation writes. */
final class OutputFiles {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "keep what the search measured there, and take from it what an earlier run did")
  private Path resume;

  @Option(names = "--json", paramLabel = "OUT", description = "write the results there, too")
  private Path json;

  @Option(
      names = "--markdown",
      paramLabel = "OUT",
      description = "write the results there as tables in Markdown, too")
  private Path markdown;

  @Option(
      names = "--plot",
      paramLabel = "OUT",
      description = "draw the models' accuracy with its intervals there, as SVG")
  private Path plot;

  /**
   * An evaluation may run for hours, so that what would keep it from being written is told before.
   *
   * @throws ParameterException if the folder of a file is not there
   */
  void requireFolders() {
    List<Path> named = Stream.of(resume, json, markdown, plot).filter(Objects::nonNull).toList();
    for (Path file : named) {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            spec.commandLine(),
            "%s cannot be written: there is no folder %s".formatted(file, folder));
      }
    }
  }

  /**
   * What earlier runs measured, and this one will.
   *
   * @param measuredOn tells on what; asked only where a journal is kept, as it may take reading the
   *     log once more
   * @throws dev.penchant.lab.log.UnreadableLog if the journal is none
   */
  SearchMemory memory(Supplier<String> measuredOn) {
    return resume == null
        ? SearchMemory.ofThisProcess()
        : SearchJournal.at(resume, measuredOn.get());
  }

  /**
   * @throws dev.penchant.lab.log.UnreadableLog if a file cannot be written
   */
  void write(EvaluationResult result) {
    if (json != null) {
      new ResultJson(result).write(json);
    }
    if (markdown != null) {
      new MarkdownTables(result).write(markdown);
    }
    if (plot != null) {
      AccuracyPlot.of(result.outcome().report(), result.plan().searchMetric()).write(plot);
    }
  }
}
