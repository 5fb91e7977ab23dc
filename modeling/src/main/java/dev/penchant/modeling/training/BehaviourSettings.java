package dev.penchant.modeling.training;

import dev.penchant.modeling.als.AlsFamily;
import dev.penchant.modeling.artifact.Fading;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.neighbour.OrderedFamily;
import dev.penchant.modeling.neighbour.OwnFrequencyFamily;
import dev.penchant.modeling.neighbour.PopularityFamily;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of everything that is learned of users and items without topics, as the families of
 * {@link dev.penchant.modeling.search} name them.
 *
 * @param own of the user's own faded history
 * @param popularity of recent popularity
 */
record BehaviourSettings(
    ModelSettings factors, ModelSettings neighbours, ModelSettings own, ModelSettings popularity) {
  private static final String PREFIX = "settings.";

  /** A list costs time by the factors, and serving promises milliseconds. */
  static final int MOST_FACTORS = 128;

  /** Memory by item; beyond it neighbours no longer change the first places. */
  static final int NEIGHBOUR_LIMIT = 200;

  static AlsFamily factorFamily(EventStrengths strengths) {
    return new AlsFamily(strengths, MOST_FACTORS);
  }

  static OrderedFamily neighbourFamily(EventStrengths strengths) {
    return new OrderedFamily(strengths, NEIGHBOUR_LIMIT);
  }

  static OwnFrequencyFamily ownFamily(EventStrengths strengths) {
    return new OwnFrequencyFamily(strengths);
  }

  static PopularityFamily popularityFamily(EventStrengths strengths) {
    return PopularityFamily.recent(strengths);
  }

  /**
   * What holds before anything was searched: what an earlier training found, in terms of this
   * dataset, else where the families start.
   *
   * @param earlier hyperparameters of an earlier training's provenance; may be empty
   */
  static BehaviourSettings start(
      BehaviourDataset dataset, EventStrengths strengths, Map<String, String> earlier) {
    return new BehaviourSettings(
        start(factorFamily(strengths), dataset, earlier),
        start(neighbourFamily(strengths), dataset, earlier),
        start(ownFamily(strengths), dataset, earlier),
        start(popularityFamily(strengths), dataset, earlier));
  }

  private static ModelSettings start(
      ModelFamily<?> family, BehaviourDataset dataset, Map<String, String> earlier) {
    return Optional.ofNullable(earlier.get(PREFIX + family.name()))
        .map(ModelSettings::parse)
        .map(known -> known.within(family.dimensions(dataset)))
        .orElseGet(() -> family.start(dataset));
  }

  /** How histories fade with these settings. */
  SignalSettings signals() {
    SignalSettings defaults = SignalSettings.defaults();
    return new SignalSettings(
        fading(factors),
        fading(neighbours),
        fading(own),
        defaults.profileHalfLife(),
        defaults.profilePriorWeight());
  }

  private static Fading fading(ModelSettings settings) {
    return new Fading(
        Fading.halfLife(settings.get(HistoryDimensions.HALF_LIFE)),
        settings.get(HistoryDimensions.STEP_DECAY),
        HistoryDimensions.repetition(settings),
        HistoryDimensions.typeContrast(settings));
  }

  /** For provenance, and for {@link #parse}. */
  Map<String, String> toTexts() {
    EventStrengths any = EventStrengths.defaults();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(PREFIX + factorFamily(any).name(), factors.toString());
    texts.put(PREFIX + neighbourFamily(any).name(), neighbours.toString());
    texts.put(PREFIX + ownFamily(any).name(), own.toString());
    texts.put(PREFIX + popularityFamily(any).name(), popularity.toString());
    return texts;
  }

  /** Reads what {@link #toTexts} wrote. */
  static BehaviourSettings parse(Map<String, String> texts) {
    EventStrengths any = EventStrengths.defaults();
    return new BehaviourSettings(
        ModelSettings.parse(texts.get(PREFIX + factorFamily(any).name())),
        ModelSettings.parse(texts.get(PREFIX + neighbourFamily(any).name())),
        ModelSettings.parse(texts.get(PREFIX + ownFamily(any).name())),
        ModelSettings.parse(texts.get(PREFIX + popularityFamily(any).name())));
  }
}
