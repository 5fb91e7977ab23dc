package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Provenance;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a training knows of the shop's settings and data, kept as facts of its first step: a shop
 * whose settings change while it is trained gets a model of one piece.
 *
 * @param weights the shop's, scaled so that the events in favour of an item count 1 on average
 */
record TrainingFacts(
    ZoneId zone,
    PeriodLength periodLength,
    Duration halfLife,
    EventWeights weights,
    Instant firstEvent,
    Instant lastEvent,
    long eventCount,
    int userCount,
    int itemCount) {
  static final String PERIOD_LENGTH = "shop.period";

  private static final String WEIGHT = "shop.weight.";

  static TrainingFacts of(TrainingRun run) {
    return parse(run.staging().record(ExtractStep.NAME).facts());
  }

  EventStrengths strengths() {
    return new EventStrengths(weights);
  }

  EventStrengths inFavour() {
    return strengths().inFavour();
  }

  /** From the first to the last event. */
  Duration span() {
    return Duration.between(firstEvent, lastEvent);
  }

  Map<String, String> toTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("shop.zone", zone.getId());
    texts.put(PERIOD_LENGTH, periodLength.name());
    texts.put("shop.halfLife", halfLife.toString());
    weights
        .asMap()
        .forEach((type, weight) -> texts.put(WEIGHT + type.wireName(), weight.toString()));
    texts.put("data.firstEvent", firstEvent.toString());
    texts.put("data.lastEvent", lastEvent.toString());
    texts.put("data.events", Long.toString(eventCount));
    texts.put("data.users", Integer.toString(userCount));
    texts.put("data.items", Integer.toString(itemCount));
    return texts;
  }

  static TrainingFacts of(
      BehaviourDataset dataset,
      ZoneId zone,
      PeriodLength periodLength,
      Duration halfLife,
      EventWeights weights) {
    return new TrainingFacts(
        zone,
        periodLength,
        halfLife,
        weights,
        Instant.ofEpochSecond(dataset.firstTime()),
        Instant.ofEpochSecond(dataset.lastTime()),
        dataset.eventCount(),
        dataset.userCount(),
        dataset.itemCount());
  }

  private static TrainingFacts parse(Map<String, String> texts) {
    Map<EventType, Double> weights = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      weights.put(type, Double.valueOf(texts.get(WEIGHT + type.wireName())));
    }
    return new TrainingFacts(
        ZoneId.of(texts.get("shop.zone")),
        PeriodLength.valueOf(texts.get(PERIOD_LENGTH)),
        Duration.parse(texts.get("shop.halfLife")),
        new EventWeights(weights),
        Instant.parse(texts.get("data.firstEvent")),
        Instant.parse(texts.get("data.lastEvent")),
        Long.parseLong(texts.get("data.events")),
        Integer.parseInt(texts.get("data.users")),
        Integer.parseInt(texts.get("data.items")));
  }

  /** The provenance of a finished training from the facts and durations of its steps. */
  static Provenance provenance(
      TrainingRun run,
      Map<String, String> facts,
      Map<String, Duration> durations,
      Instant completedAt) {
    TrainingFacts known = parse(facts);
    Map<String, String> hyperparameters = new LinkedHashMap<>(facts);
    hyperparameters.keySet().removeIf(name -> name.startsWith("data."));
    return new Provenance(
        run.jobId(),
        run.seed(),
        new Provenance.Data(
            known.firstEvent, known.lastEvent, known.eventCount, known.userCount, known.itemCount),
        hyperparameters,
        CodeVersion.current(),
        new Provenance.Machine(
            System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            System.getProperty("os.arch"),
            facts.getOrDefault(EvolutionStep.ENGINE, "none"),
            facts.getOrDefault(EvolutionStep.DEVICE, "none")),
        durations,
        run.startedAt(),
        completedAt);
  }
}
