package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.lab.log.LogFile;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import dev.penchant.lab.words.Output;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.lab.words.TopicCount;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code penchant evaluate-shifts}: on simulated shops, where shifts are known, or on a log, whose
 * shuffled histories hold none.
 */
@Command(
    name = "evaluate-shifts",
    description =
        "Measures how well shifts of interest are found in simulated shops; with --data how many are found in a log, and how many when every user's days are shuffled.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ShiftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "a log to shuffle; without it simulated shops are searched")
  private Path data;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "of the log: online-retail, taobao or events-tsv")
  private String format;

  @Option(
      names = "--topics",
      converter = TopicCount.class,
      defaultValue = "20",
      paramLabel = "K",
      description = "topics of the log (${DEFAULT-VALUE})")
  private int topicCount;

  @Option(
      names = "--period",
      defaultValue = "month",
      paramLabel = "PERIOD",
      description = "day, week or month, of the log (${DEFAULT-VALUE})")
  private PeriodLength period;

  @Option(
      names = "--users",
      converter = Count.class,
      defaultValue = "2000",
      paramLabel = "N",
      description = "of each simulated shop (${DEFAULT-VALUE})")
  private int users;

  @Option(
      names = "--passes",
      converter = Count.class,
      defaultValue = "200",
      paramLabel = "N",
      description = "passes of the topic model (${DEFAULT-VALUE})")
  private int passes;

  @Mixin private SeedAndThreads run;

  @Option(
      names = "--json",
      converter = Output.class,
      paramLabel = "OUT",
      description = "write the results there, too")
  private Path json;

  @Override
  public Integer call() {
    if (data == null) {
      IdleFlags.refuse(spec, List.of("--format", "--topics", "--period"), "without --data");
    } else {
      IdleFlags.refuse(spec, List.of("--users"), "beside --data");
    }
    ShiftTable table = new ShiftTable(spec.commandLine().getOut());
    Progress progress = new StageProgress(spec.commandLine().getErr());
    if (data == null) {
      simulations(table, progress);
    } else {
      log(table, progress);
    }
    if (json != null) {
      table.write(json);
    }
    return 0;
  }

  private void simulations(ShiftTable table, Progress progress) {
    table.simulationHeader();
    ShiftLevel[] levels = ShiftLevel.all();
    for (int index = 0; index < levels.length; index++) {
      Progress ofLevel =
          progress.part((double) index / levels.length, (index + 1.0) / levels.length);
      new ShiftSimulation(levels[index], users, run).measure(passes, table, ofLevel);
    }
  }

  private void log(ShiftTable table, Progress progress) {
    if (format == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--data takes --format, too: one of online-retail, taobao and events-tsv");
    }
    LogFile file = LogFile.timed(spec, data, format);
    BehaviourDataset dataset = file.read(spec.commandLine().getErr()).dataset();
    TopicModel topics =
        ShiftLab.topics(
            dataset,
            period,
            file.format().zone(),
            LdaHyperparameters.ofHistories(topicCount).withPasses(passes),
            run,
            progress.part(0, 0.5));
    ShiftLab lab = ShiftLab.of(dataset, topics, period, file.format().zone(), run.threads());
    new ShuffledLog(data.toString(), lab, run.seed()).measure(table, progress.part(0.5, 1));
  }
}
