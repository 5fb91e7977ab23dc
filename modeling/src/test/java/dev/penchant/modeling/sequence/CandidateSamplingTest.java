package dev.penchant.modeling.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateSamplingTest {
  private static final int[] COUNTS = {50, 25, 12, 6, 3, 2, 1, 1, 0, 0};

  @Test
  void every_target_is_a_candidate_and_candidates_are_distinct() {
    Candidates drawn = new CandidateSampling(COUNTS, 4, 1).draw(new int[] {8, 0, 8, 3});

    assertThat(Arrays.stream(drawn.items()).distinct().count()).isEqualTo(drawn.items().length);
    assertThat(Arrays.stream(drawn.targetColumns()).map(column -> drawn.items()[column]).toArray())
        .containsExactly(8, 0, 8, 3);
  }

  @Test
  void inclusion_is_how_often_an_item_becomes_a_candidate() {
    int rounds = 20_000;
    int places = 3;
    CandidateSampling sampling = new CandidateSampling(COUNTS, 2, 1);
    Random random = new Random(2);
    int[] found = new int[COUNTS.length];
    float[] told = new float[COUNTS.length];
    for (int round = 0; round < rounds; round++) {
      int[] targets = random.ints(places, 0, 100).map(CandidateSamplingTest::itemAt).toArray();
      Candidates drawn = sampling.draw(targets);
      for (int column = 0; column < drawn.items().length; column++) {
        found[drawn.items()[column]]++;
        told[drawn.items()[column]] = drawn.inclusion()[column];
      }
    }
    for (int item = 0; item < COUNTS.length; item++) {
      // four standard errors of a share of 20,000
      assertThat((double) found[item] / rounds).isCloseTo(told[item], within(0.015));
    }
  }

  private static int itemAt(int event) {
    int item = 0;
    for (int left = event; left >= COUNTS[item]; item++) {
      left -= COUNTS[item];
    }
    return item;
  }
}
