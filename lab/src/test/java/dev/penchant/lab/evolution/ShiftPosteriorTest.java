package dev.penchant.lab.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShiftPosteriorTest {
  private static final int TOPICS = 12;
  private static final ShiftLaw LAW =
      new ShiftLaw(
          new SimulatedShop(
              ShiftLevel.DENSE.settings(1, 12, 1),
              CourseMix.plain(),
              Instant.parse("2026-11-01T00:00:00Z")),
          CourseMix.plain());

  @Test
  void a_plain_shift_is_found_where_it_is() {
    double[] posterior = posterior(day -> day < 180 ? 2 : 7);

    assertThat(Arrays.stream(posterior).sum()).isGreaterThan(0.99);
    double mean =
        IntStream.range(0, posterior.length)
            .mapToDouble(moment -> posterior[moment] * ShiftTimes.middle(moment))
            .sum();
    assertThat(mean / Arrays.stream(posterior).sum()).isCloseTo(180, within(10.0));
  }

  @Test
  void of_a_steady_user_a_shift_is_unlikely() {
    assertThat(Arrays.stream(posterior(day -> 2)).sum()).isLessThan(0.05);
  }

  @Test
  void the_profiles_and_the_looks_that_may_be_have_probability_one() {
    assertThat(LAW.profiles().stream().mapToDouble(ProfileLaw.Weighted::weight).sum())
        .isCloseTo(1, within(1e-9));
    double sum = 0;
    for (int first = 0; first < TOPICS; first++) {
      for (int second = 0; second < TOPICS; second++) {
        int[] counts = new int[TOPICS];
        counts[first]++;
        counts[second]++;
        sum += Math.exp(LAW.logLikelihoodBefore(0, Visit.of(100, counts)));
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  /**
   * Of a user with a visit of three looks every nine days, every fifth of them to another topic.
   */
  private static double[] posterior(DoubleUnaryOperator topicAt) {
    List<Visit> visits =
        IntStream.range(0, 40)
            .mapToObj(
                visit -> {
                  double day = 5 + 9 * visit;
                  int[] counts = new int[TOPICS];
                  counts[visit % 5 == 4 ? 4 : (int) topicAt.applyAsDouble(day)] = 3;
                  return Visit.of(day, counts);
                })
            .toList();
    return new ShiftPosterior(LAW, visits).byMoment();
  }
}
