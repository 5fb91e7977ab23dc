package dev.penchant.modeling.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import dev.penchant.modeling.topic.TopicRetraining.Origin;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicRetrainingTest {
  private final InteractionMatrix counts = RandomInteractions.grouped(300, 100, 20, 1);
  private final IdIndex items =
      IdIndex.of(IntStream.range(0, 100).mapToObj(item -> "item-" + item).toList());
  private final LdaHyperparameters hyperparameters =
      new LdaHyperparameters(5, 60, 0.1, 0.1).withAveragedPasses(20);
  private final TopicModel former =
      LatentDirichletAllocation.train(counts, hyperparameters, 1, 2, Progress.none());
  private final TopicRetraining retraining =
      new TopicRetraining(new FormerTopics(former, items), items);

  @Test
  void with_another_seed_topics_stay_in_their_places_and_profiles_hardly_move() {
    TopicRetraining.Outcome outcome =
        retraining.train(counts, hyperparameters, 99, 2, Progress.none());

    for (int topic = 0; topic < 5; topic++) {
      assertThat(outcome.origins().get(topic).former()).hasValue(topic);
      assertThat(outcome.origins().get(topic).affinity()).isGreaterThan(0.95);
    }
    double moved = 0;
    for (int user = 0; user < 300; user++) {
      moved += moved(user, outcome.model());
    }
    assertThat(moved / 300).isLessThan(0.05);
  }

  private double moved(int user, TopicModel now) {
    float[] before = former.foldIn(counts.columnsOf(user), counts.strengthsOf(user));
    float[] after = now.foldIn(counts.columnsOf(user), counts.strengthsOf(user));
    double sum = 0;
    for (int topic = 0; topic < before.length; topic++) {
      sum += Math.abs(before[topic] - after[topic]);
    }
    return sum / 2;
  }

  @Test
  void an_interest_in_items_that_were_not_there_becomes_a_new_topic() {
    InteractionMatrixBuilder grown = InteractionMatrix.builder(400, 120);
    for (int user = 0; user < 300; user++) {
      for (int position = counts.rowStart(user); position < counts.rowEnd(user); position++) {
        grown.add(user, counts.column(position), counts.strength(position));
      }
    }
    for (int user = 300; user < 400; user++) {
      for (int event = 0; event < 20; event++) {
        grown.add(user, 100 + (user * 7 + event * 3) % 20, 1);
      }
    }
    IdIndex more = IdIndex.of(IntStream.range(0, 120).mapToObj(item -> "item-" + item).toList());

    TopicRetraining.Outcome outcome =
        new TopicRetraining(new FormerTopics(former, items), more)
            .train(grown.build(), hyperparameters.withTopicCount(6), 99, 2, Progress.none());

    assertThat(outcome.origins()).filteredOn(origin -> origin.former().isEmpty()).hasSize(1);
    int fresh = outcome.origins().indexOf(Origin.NEW);
    assertThat(outcome.model().topItems(fresh, 10))
        .allSatisfy(item -> assertThat(item.itemIndex()).isGreaterThanOrEqualTo(100));
  }

  @Test
  void with_fewer_topics_the_smallest_vanish_and_the_others_go_on() {
    TopicRetraining.Outcome outcome =
        retraining.train(counts, hyperparameters.withTopicCount(4), 99, 2, Progress.none());

    assertThat(outcome.origins()).filteredOn(origin -> origin.former().isPresent()).hasSize(4);
  }
}
