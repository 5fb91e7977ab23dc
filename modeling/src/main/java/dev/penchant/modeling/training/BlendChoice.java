package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.sequence.NextItemModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights of the ranking, learned on the validation part from models that saw only what
 * precedes it, and whether a next-item net is worth its place among the signals, or anything
 * besides popularity.
 *
 * @param trial the next-item net that was tried; empty if none could be
 */
record BlendChoice(RankingWeights weights, Optional<NextItemModel> trial) {
  private static final List<RankingSignal> REPEATS =
      List.of(
          RankingSignal.FACTORS,
          RankingSignal.NEIGHBOURS,
          RankingSignal.TOPICS,
          RankingSignal.OWN_FREQUENCY,
          RankingSignal.RECENT_POPULARITY);
  private static final List<RankingSignal> DISCOVERY =
      List.of(
          RankingSignal.FACTORS,
          RankingSignal.NEIGHBOURS,
          RankingSignal.TOPICS,
          RankingSignal.RECENT_POPULARITY);

  /** The net, if a blend takes it. */
  Optional<NextItemModel> used() {
    boolean ignored =
        Stream.of(weights.repeats(), weights.owned(), weights.discovery())
            .allMatch(one -> one.ignores(RankingSignal.NEXT_ITEM));
    return ignored ? Optional.empty() : trial;
  }

  /** For provenance: what each signal counts for, plain and damped; see {@link SignalWeights}. */
  Map<String, String> toTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "blend.newItems.", weights.repeats());
    put(texts, "blend.ownItems.", weights.owned());
    texts.put("blend.ownItems.offset", text(weights.ownedOffset()));
    put(texts, "blend.onlyNewItems.", weights.discovery());
    return texts;
  }

  private static void put(Map<String, String> texts, String prefix, SignalWeights weights) {
    for (RankingSignal signal : RankingSignal.values()) {
      if (!weights.ignores(signal)) {
        texts.put(
            prefix + signal.label(),
            text(weights.plain(signal)) + " plain, " + text(weights.damped(signal)) + " damped");
      }
    }
  }

  private static String text(double weight) {
    return String.format(Locale.ROOT, "%.4f", weight);
  }

  static BlendChoice learn(
      HeldOutTime heldOut, SignalTraining training, NextItemSignal nextItem, Progress progress) {
    List<RankingCase> cases = heldOut.split().validation();
    if (cases.isEmpty()) {
      return new BlendChoice(equalWeights(), Optional.empty());
    }
    BehaviourDataset fit = heldOut.split().fit();
    RankingSignals plain = training.train(fit, progress.part(0, 0.6));
    Optional<NextItemModel> trial = nextItem.tried(fit, progress.part(0.6, 0.8));
    RankingSignals signals = trial.map(plain::with).orElse(plain);
    Progress weighing = progress.part(0.8, 1);
    weighing.report(0, "learning the weights of the ranking");
    boolean[] candidates = fit.occurringItems();
    EvaluationSettings excluded = HeldOutTime.asked(SeenItems.EXCLUDED, training.run());
    SignalChoice buying =
        new SignalChoice(
            signals,
            cases,
            candidates,
            HeldOutTime.asked(SeenItems.KEPT, training.run()),
            weighing.part(0, 0.5));
    Optional<RankingSignal> tried = trial.map(net -> RankingSignal.NEXT_ITEM);
    List<RankingSignal> blended = buying.chosen(REPEATS, tried);
    float[] repeats = buying.learned(blended);
    SignalWeights unseen = LearnedWeights.ofNewItems(repeats, blended);
    return new BlendChoice(
        new RankingWeights(
            unseen,
            LearnedWeights.ofOwnedItems(repeats, blended),
            LearnedWeights.ownedOffset(repeats, blended),
            discovery(
                    new SignalChoice(
                        signals,
                        new RankingEvaluator(excluded, cases, candidates).cases(),
                        candidates,
                        excluded,
                        weighing.part(0.5, 1)),
                    tried)
                .orElse(unseen)),
        trial);
  }

  private static Optional<SignalWeights> discovery(
      SignalChoice discovering, Optional<RankingSignal> tried) {
    if (discovering.cases().isEmpty()) {
      return Optional.empty();
    }
    List<RankingSignal> blended = discovering.chosen(DISCOVERY, tried);
    return Optional.of(LearnedWeights.ofNewItems(discovering.learned(blended), blended));
  }

  private static RankingWeights equalWeights() {
    Map<RankingSignal, Double> equal = new LinkedHashMap<>();
    REPEATS.forEach(signal -> equal.put(signal, 1.0));
    return new RankingWeights(equal, equal);
  }
}
