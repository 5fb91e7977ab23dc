package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.log.LogFile;
import dev.penchant.lab.log.LogFormat;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.Output;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.lab.words.TopicCount;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  private static final int PLANTED_TOPICS = 12;
  private static final int MONTHS = 12;

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
    ShiftTable table = new ShiftTable(spec.commandLine().getOut());
    if (data == null) {
      simulations(table);
    } else {
      log(table);
    }
    if (json != null) {
      table.write(json);
    }
    return 0;
  }

  private void simulations(ShiftTable table) {
    table.simulationHeader();
    for (ShiftLevel level : ShiftLevel.all()) {
      SimulatedShop shop =
          new SimulatedShop(level.settings(users, MONTHS, run.seed()), level.mix(), END);
      BehaviourDataset dataset = ShiftLab.events(shop);
      ShiftLab planted = ShiftLab.ofPlantedTopics(dataset, shop, run.threads(), Progress.none());
      LawDetector knowing = new LawDetector(shop, level.mix());
      table.add(
          level,
          "law known",
          new LawCount(shop, knowing.findAll(run.threads()), planted)
              .best(1_000 * ShiftDetector.FALSE_ALARMS));
      // between the two: topics need not be learned, of the law no more is known than served
      ShiftDetector ofPlanted = planted.detector(ShiftLearning.FALSE_DISCOVERIES, run.seed());
      table.add(level, "topics", planted.count(shop, planted.detect(ofPlanted)));
      ShiftLab lab = lab(dataset, PeriodLength.MONTH, LogFormat.EVENTS_TSV, PLANTED_TOPICS);
      ShiftDetector detector = lab.detector(ShiftLearning.FALSE_DISCOVERIES, run.seed());
      ShiftCount count = lab.count(shop, lab.detect(detector));
      table.add(level, "penchant", count);
      table.addDays(level, count);
      delays(table, level, shop, lab, detector);
    }
  }

  private static void delays(
      ShiftTable table,
      ShiftLevel level,
      SimulatedShop shop,
      ShiftLab lab,
      ShiftDetector detector) {
    ShiftDelay delay = new ShiftDelay(detector);
    int planted = 0;
    List<Long> delays = new ArrayList<>();
    for (int number = 0; number < shop.userCount(); number++) {
      InterestCourse course = shop.courseOf(number);
      if (course.isShifting()) {
        planted++;
        OptionalLong told = delay.of(course, lab.daysOf(course.user()));
        told.ifPresent(delays::add);
      }
    }
    if (planted == 0) {
      return;
    }
    long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
    table.addDelay(
        level,
        (double) Arrays.stream(sorted).filter(each -> each <= 1).count() / planted,
        (double) Arrays.stream(sorted).filter(each -> each <= 3).count() / planted,
        sorted.length == 0 ? OptionalLong.empty() : OptionalLong.of(sorted[sorted.length / 2]));
  }

  private void log(ShiftTable table) {
    LogFile file = LogFile.timed(spec, data, format == null ? "" : format);
    ShiftLab lab =
        lab(file.read(spec.commandLine().getErr()).dataset(), period, file.format(), topicCount);
    if (IntStream.range(0, lab.userCount()).allMatch(user -> lab.periods(user) < 2)) {
      throw new UnreadableLog(
          "%s: no user did something in two periods, so no interest can have shifted; a shorter --period may help"
              .formatted(data));
    }
    SplittableRandom random = new SplittableRandom(run.seed() ^ Long.MAX_VALUE);
    List<List<DayEvidence>> shuffled = new ArrayList<>();
    for (int user = 0; user < lab.userCount(); user++) {
      shuffled.add(ShiftLearning.shuffled(lab.days(user), random));
    }
    for (double falseDiscoveries : new double[] {1, ShiftLearning.FALSE_DISCOVERIES}) {
      ShiftDetector detector = lab.detector(falseDiscoveries, run.seed());
      String limit = falseDiscoveries == 1 ? "alarms limited" : "false discoveries too";
      tell(table, limit + ", as it happened", lab, lab.detect(detector));
      tell(table, limit + ", days shuffled", lab, lab.detect(detector, shuffled));
    }
  }

  private static void tell(ShiftTable table, String order, ShiftLab lab, List<List<Shift>> found) {
    long shifts = 0;
    long periods = 0;
    for (int user = 0; user < lab.userCount(); user++) {
      shifts += found.get(user).size();
      periods += lab.periods(user);
    }
    table.addLog(order, shifts, lab.userCount(), periods, 1_000.0 * shifts / periods);
  }

  private ShiftLab lab(
      BehaviourDataset dataset, PeriodLength length, LogFormat logFormat, int topics) {
    return ShiftLab.of(
        dataset,
        length,
        logFormat.zone(),
        topics,
        passes,
        run.seed(),
        run.threads(),
        Progress.none());
  }
}
