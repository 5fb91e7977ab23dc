package dev.penchant.modeling.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.Logs;
import org.junit.jupiter.api.Test;

class UserNeighbourTest {
  /** Items a b c d are 0 1 2 3; everything is bought once, so every event counts 1. */
  private static final BehaviourDataset LOG =
      Logs.purchases("u a 1", "u b 2", "v a 1", "v c 2", "v d 3", "w d 1", "w b 2", "asker a 1");

  private static final EventStrengths STRENGTHS = EventStrengths.defaults().scaledTo(LOG);
  private static final HistoryDecay DECAY = HistoryDecay.none(STRENGTHS);

  @Test
  void scores_are_the_cosines_of_the_users_who_have_the_item() {
    // the asker has a alone: cosine 1/√2 with u, 1/√3 with v, 1 with itself, none with w
    assertThat(scores(0, new UserNeighbourSettings(10, 0, 1, 1)))
        .containsExactly(
            new float[] {1 + 0.7071068f + 0.5773503f, 0.7071068f, 0.5773503f, 0.5773503f},
            within(1e-6f));
  }

  @Test
  void only_the_nearest_users_are_listened_to() {
    assertThat(scores(0, new UserNeighbourSettings(2, 0, 1, 1)))
        .containsExactly(new float[] {1.7071068f, 0.7071068f, 0, 0}, within(1e-6f));
  }

  @Test
  void shrinkage_stands_below_the_line() {
    assertThat(scores(0, new UserNeighbourSettings(10, 1, 1, 1))[1])
        .isCloseTo((float) (1 / (Math.sqrt(2) + 1)), within(1e-6f));
  }

  @Test
  void what_follows_sooner_counts_for_more_and_what_came_before_for_less() {
    float[] scores = scores(0, new UserNeighbourSettings(10, 0, 0.5, 0.25));
    assertThat(scores[2]).isCloseTo(0.5773503f, within(1e-6f));
    assertThat(scores[3]).isCloseTo(0.5f * 0.5773503f, within(1e-6f));

    // w had d one step before the b it shares with a history of b
    UserNeighbourRecommender asked =
        new UserNeighbourRecommender(
            UserNeighbours.of(LOG, DECAY, 0), DECAY, new UserNeighbourSettings(10, 0, 0.5, 0.25));
    float[] ofB = new float[4];
    asked.score(Logs.purchases("a a 1", "x b 1", "a c 1", "a d 1").history(1), ofB);
    assertThat(ofB[3]).isCloseTo(0.25f * 0.7071068f, within(1e-6f));
  }

  @Test
  void sharing_what_everybody_has_says_little() {
    float[] plain = scores(0, new UserNeighbourSettings(10, 0, 1, 1));
    float[] damped = scores(1, new UserNeighbourSettings(10, 0, 1, 1));
    // a (3 users) makes u and the asker less alike once frequent items count for less than b (2)
    assertThat(damped[1]).isLessThan(plain[1]);
  }

  private static float[] scores(double damping, UserNeighbourSettings settings) {
    float[] scores = new float[4];
    new UserNeighbourRecommender(UserNeighbours.of(LOG, DECAY, damping), DECAY, settings)
        .score(LOG.history(3), scores);
    return scores;
  }
}
