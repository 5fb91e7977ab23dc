package dev.penchant.modeling.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two topics with one item each; how often users change between them is planted. */
class ForecastTuningTest {
  private static final int MONTHS = 4;
  private static final float[] POPULATION = {0.5f, 0.5f};

  @Test
  void former_settings_stay_while_others_are_better_only_by_chance() {
    // at six users of mixed interests no prior weight is beyond chance
    InterestPeriods few = interests(6, 0.5);
    ForecastSettings free = tuned(few, Optional.empty());
    ForecastSettings former = free.withFoldIn(free.halfLife(), free.priorWeight() == 5 ? 10 : 5);

    ForecastSettings again = tuned(few, Optional.of(former));

    assertThat(free.hasFoldInOf(former)).isFalse();
    assertThat(again.hasFoldInOf(former)).isTrue();
  }

  @Test
  void former_settings_go_for_those_that_foretell_clearly_better() {
    // who always turns to the same is told best by his own events
    InterestPeriods steady = interests(200, 0);
    ForecastSettings former = ForecastSettings.defaults().withFoldIn(0.5, 40);

    ForecastSettings again = tuned(steady, Optional.of(former));

    assertThat(again.priorWeight()).isEqualTo(1);
    assertThat(again.hasFoldInOf(tuned(steady, Optional.empty()))).isTrue();
  }

  private static ForecastSettings tuned(
      InterestPeriods interests, Optional<ForecastSettings> former) {
    return ForecastTuning.tuned(interests, POPULATION, MONTHS - 1, former, 1, Progress.none());
  }

  /**
   * @param astray share of events that are of either topic by chance
   */
  private static InterestPeriods interests(int users, double astray) {
    Random random = new Random(3);
    BehaviourDataset log =
        MonthlyLog.of(
                users,
                MONTHS,
                user -> {
                  boolean first =
                      random.nextDouble() < astray ? random.nextBoolean() : user % 2 == 0;
                  return first ? "a" : "b";
                })
            .build();
    return new InterestPeriods(
        PeriodDocuments.of(log, EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC),
        new TopicModel(
            new FactorMatrix(2, 2, new float[] {0.9f, 0.1f, 0.1f, 0.9f}),
            new float[] {0.1f, 0.1f}));
  }
}
