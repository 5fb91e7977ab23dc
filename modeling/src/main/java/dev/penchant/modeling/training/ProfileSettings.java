package dev.penchant.modeling.training;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.UnknownModel;
import dev.penchant.modeling.artifact.UnreadableModel;
import dev.penchant.modeling.evolution.DriftSettings;
import dev.penchant.modeling.evolution.ForecastSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the settings of interest profiles are told in a model's provenance, and read back. */
final class ProfileSettings {
  static final String HALF_LIFE = "profiles.halfLife";
  static final String PRIOR_WEIGHT = "profiles.priorWeight";
  private static final String HALF_LIFE_PERIODS = "profiles.halfLifePeriods";
  private static final String SMOOTHING = "profiles.smoothing";
  private static final String SHRINKAGE = "profiles.shrinkage";

  /** The version whose settings were to be kept. */
  private static final String FORMER_VERSION = "profiles.formerVersion";

  /** Whether half-life and prior weight are those of the former version. */
  static final String KEPT = "profiles.kept";

  private ProfileSettings() {}

  /**
   * What the former version's profiles were made with; empty if there is none that can be read, or
   * the shop's periods have another length by now.
   */
  static Optional<ForecastSettings> ofFormer(ModelStore store, TrainingRun run) {
    if (run.former().isEmpty()) {
      return Optional.empty();
    }
    try {
      return parse(
          store.provenance(run.shop(), run.former().getAsLong()).hyperparameters(),
          TrainingFacts.of(run).periodLength());
    } catch (UnknownModel | UnreadableModel e) {
      return Optional.empty();
    }
  }

  static Optional<ForecastSettings> parse(Map<String, String> texts, PeriodLength periodLength) {
    boolean known =
        texts.keySet().containsAll(List.of(SMOOTHING, SHRINKAGE, HALF_LIFE_PERIODS, PRIOR_WEIGHT))
            && periodLength.name().equals(texts.get(TrainingFacts.PERIOD_LENGTH));
    return known
        ? Optional.of(
            new ForecastSettings(
                Double.parseDouble(texts.get(SMOOTHING)),
                Double.parseDouble(texts.get(SHRINKAGE)),
                Double.parseDouble(texts.get(HALF_LIFE_PERIODS)),
                Double.parseDouble(texts.get(PRIOR_WEIGHT)),
                DriftSettings.none()))
        : Optional.empty();
  }

  /** The half-life as time; one without end as many times the span of the data. */
  static Duration halfLife(ForecastSettings settings, TrainingFacts facts) {
    if (Double.isInfinite(settings.halfLife())) {
      return facts.span().multipliedBy(100).plusDays(1);
    }
    double days = settings.halfLife() * days(facts.periodLength());
    return Duration.ofMinutes(Math.max(1, Math.round(days * Duration.ofDays(1).toMinutes())));
  }

  private static double days(PeriodLength length) {
    return switch (length) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30.44;
    };
  }

  static Map<String, String> toTexts(
      ForecastSettings settings,
      Optional<ForecastSettings> former,
      TrainingRun run,
      TrainingFacts facts) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(HALF_LIFE, halfLife(settings, facts).toString());
    texts.put(HALF_LIFE_PERIODS, Double.toString(settings.halfLife()));
    texts.put(PRIOR_WEIGHT, Double.toString(settings.priorWeight()));
    texts.put(SMOOTHING, Double.toString(settings.smoothing()));
    texts.put(SHRINKAGE, Double.toString(settings.shrinkage()));
    former.ifPresent(
        had -> {
          texts.put(FORMER_VERSION, Long.toString(run.former().orElseThrow()));
          texts.put(KEPT, Boolean.toString(settings.hasFoldInOf(had)));
        });
    return texts;
  }
}
