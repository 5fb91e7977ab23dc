package dev.penchant.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.cost.KernelRates;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostFitTest {
  private static final KernelRates RATES =
      new KernelRates(2e-9, 3e-10, 4e-8, 1e-9, 5e-9, 2e-11, 1e-5);

  private static KernelTimes exact(CostSize size) {
    return new KernelTimes(
        size,
        CostFit.alsWith(RATES, size),
        CostFit.ldaWith(RATES, size),
        CostFit.neighbours(RATES, size),
        CostFit.topItems(RATES, size),
        0,
        0);
  }

  @Test
  void rates_are_found_again_from_the_times_they_lead_to() {
    List<KernelTimes> times =
        Stream.of(
                new CostSize(5_000, 2_500, 200_000, 32, 20),
                new CostSize(5_000, 2_500, 200_000, 96, 60),
                new CostSize(20_000, 5_000, 300_000, 64, 40))
            .map(CostFitTest::exact)
            .toList();
    KernelRates found = CostFit.of(times);
    assertThat(found.alsProduct()).isCloseTo(RATES.alsProduct(), within(1e-15));
    assertThat(found.alsSquare()).isCloseTo(RATES.alsSquare(), within(1e-15));
    assertThat(found.token()).isCloseTo(RATES.token(), within(1e-14));
    assertThat(found.tokenTopic()).isCloseTo(RATES.tokenTopic(), within(1e-15));
    assertThat(found.neighbourPair()).isCloseTo(RATES.neighbourPair(), within(1e-15));
    assertThat(found.score()).isCloseTo(RATES.score(), within(1e-17));
    assertThat(found.list()).isCloseTo(RATES.list(), within(1e-11));
  }

  @Test
  void a_rate_never_comes_out_below_nothing() {
    // the second amount of work shrinks while the time grows
    LeastSquares fitted =
        LeastSquares.fit(
            List.of(new LeastSquares.Point(1, 2, 1), new LeastSquares.Point(2, 1, 2.5)));
    assertThat(fitted.first()).isPositive();
    assertThat(fitted.second()).isZero();
  }
}
