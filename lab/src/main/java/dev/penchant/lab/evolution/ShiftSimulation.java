package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.time.Instant;
import java.time.ZoneOffset;

/** A simulated shop, where it is known who shifts and when, searched by three detectors. */
final class ShiftSimulation {
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  private static final int PLANTED_TOPICS = 12;
  private static final int MONTHS = 12;

  private final ShiftLevel level;
  private final SeedAndThreads run;
  private final SimulatedShop shop;
  private final BehaviourDataset dataset;

  ShiftSimulation(ShiftLevel level, int users, SeedAndThreads run) {
    this.level = level;
    this.run = run;
    shop = new SimulatedShop(level.settings(users, MONTHS, run.seed()), level.mix(), END);
    dataset = SimulatedLog.events(shop);
  }

  /**
   * @param passes of the topic model
   */
  void measure(int passes, ShiftTable table, Progress progress) {
    say(progress, 0, "the law known");
    ShiftLab planted = lab(SimulatedLog.plantedTopics(shop, dataset));
    table.add(
        level,
        "law known",
        new LawCount(shop, new LawDetector(shop, level.mix()).findAll(run.threads()), planted)
            .best(1_000 * ShiftDetector.FALSE_ALARMS));
    // between the two: topics need not be learned, of the law no more is known than served
    say(progress, 0.3, "planted topics");
    ShiftDetector ofPlanted =
        planted.detector(ShiftLearning.FALSE_DISCOVERIES, run.seed(), progress.part(0.3, 0.5));
    table.add(level, "topics", planted.count(shop, planted.detect(ofPlanted)));
    say(progress, 0.5, "learned topics");
    ShiftLab lab =
        lab(
            ShiftLab.topics(
                dataset,
                PeriodLength.MONTH,
                ZoneOffset.UTC,
                LdaHyperparameters.ofHistories(PLANTED_TOPICS).withPasses(passes),
                run,
                progress.part(0.5, 0.6)));
    ShiftDetector detector =
        lab.detector(ShiftLearning.FALSE_DISCOVERIES, run.seed(), progress.part(0.6, 0.8));
    ShiftCount count = lab.count(shop, lab.detect(detector));
    table.add(level, "penchant", count);
    table.addDays(level, count);
    say(progress, 0.8, "how soon");
    table.addDelay(level, DelayCount.of(shop, lab, new ShiftDelay(detector)));
  }

  private void say(Progress progress, double fraction, String what) {
    progress.report(fraction, "%s: %s".formatted(level.name(), what));
  }

  private ShiftLab lab(TopicModel topics) {
    return ShiftLab.of(dataset, topics, PeriodLength.MONTH, ZoneOffset.UTC, run.threads());
  }
}
