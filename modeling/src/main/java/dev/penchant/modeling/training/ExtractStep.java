package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the shop's log into a dataset, with the titles and categories of the items that occur.
 * Events of types that weigh 0 are left out: they would only take memory.
 */
final class ExtractStep implements TrainingStep {
  static final String NAME = "extract";

  private static final int LEAST_EVENTS = 200;
  private static final int LEAST_USERS = 20;
  private static final int LEAST_ITEMS = 10;
  private static final int EVENTS_BETWEEN_REPORTS = 10_000;

  private final Shops shops;
  private final EventLog log;
  private final Items items;

  ExtractStep(Shops shops, EventLog log, Items items) {
    this.shops = shops;
    this.log = log;
    this.items = items;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    ShopSettings settings = shops.require(run.shop()).settings();
    long expected = log.count(run.shop());
    progress.report(0, "reading events");
    Reading reading = new Reading(settings.eventWeights(), expected, progress.part(0, 0.9));
    log.forEach(run.shop(), Instant.EPOCH, run.startedAt(), reading::add);
    Map<String, String> titles = titles(run, reading.builder);
    BehaviourDataset dataset = reading.builder.build();
    requireEnough(run, dataset);
    TrainingFacts facts =
        TrainingFacts.of(
            dataset,
            settings.zone(),
            settings.periodLength(),
            settings.halfLife(),
            scaled(settings.eventWeights(), dataset));
    progress.report(0.95, "writing the dataset");
    FileStamp datasetStamp = DatasetFile.write(run.staging().path(), dataset);
    FileStamp titlesStamp = TitlesFile.write(run.staging().path(), dataset.items(), titles);
    return new Result(
        Map.of(DatasetFile.NAME, datasetStamp, TitlesFile.NAME, titlesStamp),
        facts.toTexts(),
        "%,d events of %,d users on %,d items"
            .formatted(dataset.eventCount(), dataset.userCount(), dataset.itemCount()));
  }

  private Map<String, String> titles(TrainingRun run, BehaviourDatasetBuilder builder) {
    Map<String, String> titles = new HashMap<>();
    items.forEach(
        run.shop(),
        item -> {
          if (builder.contains(item.id().value())) {
            titles.put(item.id().value(), item.title());
            item.category().ifPresent(path -> builder.category(item.id().value(), path));
          }
        });
    return titles;
  }

  private static void requireEnough(TrainingRun run, BehaviourDataset dataset) {
    if (dataset.eventCount() < LEAST_EVENTS
        || dataset.userCount() < LEAST_USERS
        || dataset.itemCount() < LEAST_ITEMS) {
      throw new TrainingRefused(
          ("Shop \"%s\" has too little behaviour to learn from: events %,d, users %,d, items"
                  + " %,d; at least %d events of %d users on %d items are needed (what a user does"
                  + " with an item again within a second counts once, and types of events that"
                  + " weigh 0 do not count). Import its history or wait for more events, then train"
                  + " again.")
              .formatted(
                  run.shop(),
                  dataset.eventCount(),
                  dataset.userCount(),
                  dataset.itemCount(),
                  LEAST_EVENTS,
                  LEAST_USERS,
                  LEAST_ITEMS));
    }
  }

  /**
   * The same proportions, but events in favour of an item count 1 on average: hyperparameters such
   * as the confidence of ALS then mean the same in a shop of page views and in one of purchases.
   */
  private static EventWeights scaled(EventWeights weights, BehaviourDataset dataset) {
    EventStrengths strengths = new EventStrengths(weights);
    double sum = 0;
    long count = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        float strength = strengths.of(history.type(position), history.value(position));
        if (strength > 0) {
          sum += strength;
          count++;
        }
      }
    }
    if (count == 0) {
      throw new TrainingRefused(
          "No event of the shop speaks for an item under its event weights; give the types that do"
              + " a weight above 0.");
    }
    double factor = count / sum;
    Map<EventType, Double> scaled = new EnumMap<>(EventType.class);
    weights.asMap().forEach((type, weight) -> scaled.put(type, weight * factor));
    return new EventWeights(scaled);
  }

  /** Takes the events of the log as they come. */
  private static final class Reading {
    private final BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    private final EventWeights weights;
    private final long expected;
    private final Progress progress;
    private long seen;

    Reading(EventWeights weights, long expected, Progress progress) {
      this.weights = weights;
      this.expected = Math.max(1, expected);
      this.progress = progress;
    }

    void add(BehaviourEvent event) {
      if (seen++ % EVENTS_BETWEEN_REPORTS == 0) {
        progress.checkStop();
        progress.report(
            Math.min(1, (double) seen / expected), "read %,d events".formatted(seen - 1));
      }
      if (event.item().isEmpty() || weights.of(event.type()) == 0) {
        return;
      }
      builder.add(
          event.user().value(),
          event.item().get().value(),
          event.type(),
          event.time().getEpochSecond(),
          (float) event.value().orElse(Double.NaN));
    }
  }
}
