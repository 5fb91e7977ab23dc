package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.ImplicitAls;
import dev.penchant.modeling.artifact.ItemPopularity;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.neighbour.OrderedHyperparameters;
import dev.penchant.modeling.neighbour.OrderedNeighbours;
import dev.penchant.modeling.neighbour.Popularity;
import dev.penchant.modeling.ranking.RankingSignals;
import java.time.Duration;
import java.util.Arrays;

/**
 * What is learned of users and items without topics, from one dataset seen from one moment.
 *
 * @param asOf the moment, epoch seconds
 */
record BehaviourModels(
    AlsModel factors, ItemNeighbours neighbours, ItemPopularity popularity, long asOf) {

  /** How they are trained. */
  record Hyperparameters(
      AlsHyperparameters als,
      OrderedHyperparameters neighbours,
      Duration factorHalfLife,
      Duration popularityHalfLife) {}

  static BehaviourModels train(
      BehaviourDataset dataset,
      EventStrengths strengths,
      Hyperparameters chosen,
      long asOf,
      long seed,
      int threads,
      Progress progress) {
    AlsModel factors =
        ImplicitAls.train(
            dataset.interactions(strengths, chosen.factorHalfLife().toSeconds(), asOf),
            chosen.als(),
            seed,
            threads,
            progress.part(0, 0.7));
    ItemNeighbours neighbours =
        OrderedNeighbours.train(
            sequences(dataset, strengths), chosen.neighbours(), threads, progress.part(0.7, 0.98));
    return new BehaviourModels(
        factors, neighbours, popularity(dataset, strengths, chosen, asOf), asOf);
  }

  /** The signals of these models together with topics. */
  RankingSignals signals(
      TopicModel topics, float[] population, EventStrengths strengths, SignalSettings settings) {
    return new RankingSignals(
        factors, topics, neighbours, popularity.recent().scores(), population, strengths, settings);
  }

  private static ItemPopularity popularity(
      BehaviourDataset dataset, EventStrengths strengths, Hyperparameters chosen, long asOf) {
    Duration halfLife = chosen.popularityHalfLife();
    return new ItemPopularity(
        Popularity.of(dataset.interactions(strengths)),
        Popularity.of(dataset.interactions(strengths, halfLife.toSeconds(), asOf)),
        halfLife);
  }

  /** What each user turned to in order of time; events against an item are left out. */
  private static ItemSequences sequences(BehaviourDataset dataset, EventStrengths strengths) {
    int[] starts = new int[dataset.userCount() + 1];
    int[] items = new int[dataset.eventCount()];
    int count = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        if (strengths.of(history.type(position), history.value(position)) > 0) {
          items[count++] = history.item(position);
        }
      }
      starts[user + 1] = count;
    }
    return new ItemSequences(dataset.itemCount(), starts, Arrays.copyOf(items, count));
  }
}
