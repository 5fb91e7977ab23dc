package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.ItemPopularity;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.neighbour.Popularity;
import dev.penchant.modeling.neighbour.PopularityFamily;
import dev.penchant.modeling.ranking.RankingSignals;

/** What is learned of users and items without topics, from one dataset. */
record BehaviourModels(AlsModel factors, ItemNeighbours neighbours, ItemPopularity popularity) {

  static BehaviourModels train(
      BehaviourDataset dataset,
      EventStrengths strengths,
      BehaviourSettings settings,
      long seed,
      int threads,
      Progress progress) {
    AlsModel factors =
        BehaviourSettings.factorFamily(strengths)
            .train(dataset, settings.factors(), seed, threads, progress.part(0, 0.7));
    ItemNeighbours neighbours =
        BehaviourSettings.neighbourFamily(strengths)
            .train(dataset, settings.neighbours(), seed, threads, progress.part(0.7, 0.98));
    Popularity recent =
        BehaviourSettings.popularityFamily(strengths)
            .train(dataset, settings.popularity(), seed, threads, progress.part(0.98, 1));
    return new BehaviourModels(
        factors,
        neighbours,
        new ItemPopularity(
            Popularity.of(dataset.interactions(strengths)),
            recent,
            PopularityFamily.halfLife(settings.popularity())));
  }

  /** The signals of these models together with topics. */
  RankingSignals signals(
      TopicModel topics, float[] population, EventStrengths strengths, SignalSettings settings) {
    return new RankingSignals(
        factors, topics, neighbours, popularity.recent().scores(), population, strengths, settings);
  }
}
