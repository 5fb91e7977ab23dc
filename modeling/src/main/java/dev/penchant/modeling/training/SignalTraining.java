package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.ranking.RankingSignals;

/**
 * Trains the signals of a ranking as the served ones are trained, on any part of the log.
 *
 * @param settings of the signals as found by the steps before
 */
record SignalTraining(TrainingRun run, TrainingFacts facts, SignalSettings settings) {

  static SignalTraining of(TrainingRun run) {
    return new SignalTraining(run, TrainingFacts.of(run), Hyperparameters.signals(run));
  }

  RankingSignals train(BehaviourDataset dataset, Progress progress) {
    BehaviourModels models =
        BehaviourModels.train(
            dataset,
            facts.strengths(),
            Hyperparameters.behaviour(run),
            run.seed(),
            run.threads(),
            progress.part(0, 0.3));
    TopicModel topics =
        LatentDirichletAllocation.train(
            dataset.interactions(facts.inFavour()),
            Hyperparameters.topicsForEvaluation(run),
            run.seed(),
            run.threads(),
            progress.part(0.3, 0.8));
    PeriodDocuments documents =
        PeriodDocuments.of(dataset, facts.inFavour(), facts.periodLength(), facts.zone());
    float[] population =
        new InterestPeriods(documents, topics).populationBefore(documents.periodCount());
    return models.signals(topics, population, facts.strengths(), settings);
  }
}
