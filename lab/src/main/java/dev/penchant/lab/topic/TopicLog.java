package dev.penchant.lab.topic;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedItem;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The log on which topics are trained twice.
 *
 * @param titles by item index
 * @param planted of each item by index, the interest it was made for; empty where nobody knows
 */
record TopicLog(
    String name, BehaviourDataset dataset, List<String> titles, Optional<int[]> planted) {
  /** Any day will do; a fixed one gives the same shop on every day. */
  private static final Instant SIMULATION_ENDS = Instant.parse("2026-11-01T00:00:00Z");

  /**
   * @throws dev.penchant.lab.log.UnreadableLog if it cannot be read
   */
  static TopicLog read(LogFile file, PrintWriter err) {
    BehaviourLog log = file.read(err);
    return new TopicLog(
        file.path().getFileName().toString(), log.dataset(), log.titles(), Optional.empty());
  }

  /** The shop of the demo. */
  static TopicLog simulated() {
    SimulationSettings settings = SimulationSettings.demo();
    SimulatedShop shop = new SimulatedShop(settings, CourseMix.plain(), SIMULATION_ENDS);
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int user = 0; user < shop.userCount(); user++) {
      shop.eventsOf(user).forEach(event -> add(builder, event));
    }
    shop.items().forEach(item -> builder.category(item.id().value(), item.category()));
    BehaviourDataset dataset = builder.build();
    String[] titles = dataset.items().ids().toArray(String[]::new);
    int[] planted = new int[dataset.itemCount()];
    for (SimulatedItem item : shop.items()) {
      dataset
          .items()
          .indexOf(item.id().value())
          .ifPresent(
              at -> {
                planted[at] = item.topic();
                titles[at] = item.title();
              });
    }
    return new TopicLog(
        "simulation, seed " + settings.seed(), dataset, List.of(titles), Optional.of(planted));
  }

  private static void add(BehaviourDatasetBuilder builder, BehaviourEvent event) {
    event
        .item()
        .ifPresent(
            item ->
                builder.add(
                    event.user().value(),
                    item.value(),
                    event.type(),
                    event.time().getEpochSecond(),
                    (float) event.value().orElse(Double.NaN)));
  }

  /** The moment before which the log is so much smaller that {@code growth} more makes it whole. */
  long momentBeforeGrowth(double growth) {
    long[] times = new long[dataset.eventCount()];
    int next = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      var history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        times[next++] = history.time(position);
      }
    }
    Arrays.sort(times);
    return times[(int) Math.min(times.length - 1, times.length / (1 + growth))];
  }
}
