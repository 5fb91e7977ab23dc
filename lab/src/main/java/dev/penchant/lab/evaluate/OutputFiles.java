package dev.penchant.lab.evaluate;

import dev.penchant.lab.words.Output;
import dev.penchant.lab.words.SvgOutput;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.search.SearchMemory;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The words that name files an evaluation writes. */
final class OutputFiles {
  @Option(
      names = "--resume",
      converter = Output.class,
      paramLabel = "FILE",
      description = "keep what the search measured there, and take from it what an earlier run did")
  private Path resume;

  @Option(
      names = "--json",
      converter = Output.class,
      paramLabel = "OUT",
      description = "write the results there, too")
  private Path json;

  @Option(
      names = "--markdown",
      converter = Output.class,
      paramLabel = "OUT",
      description = "write the results there as tables in Markdown, too")
  private Path markdown;

  @Option(
      names = "--plot",
      converter = SvgOutput.class,
      paramLabel = "OUT",
      description = "draw the models' accuracy with its intervals there, as SVG")
  private Path plot;

  /**
   * What earlier runs measured, and this one will.
   *
   * @param measuredOn tells on what; asked only where a journal is kept, as it may take reading the
   *     log once more
   * @param progress is told how many values the journal holds
   * @throws dev.penchant.lab.log.UnreadableLog if the journal is none
   */
  SearchMemory memory(Supplier<String> measuredOn, Progress progress) {
    if (resume == null) {
      return SearchMemory.ofThisProcess();
    }
    SearchJournal journal = SearchJournal.at(resume, measuredOn.get());
    progress.report(
        0, "%s holds %,d values of this search".formatted(resume, journal.valueCount()));
    return journal;
  }

  /**
   * @throws dev.penchant.lab.client.CommandFailed if a file cannot be written
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
