package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.sequence.NextItemHyperparameters;
import dev.penchant.modeling.sequence.NextItemModel;
import dev.penchant.modeling.sequence.NextItemTraining;
import dev.penchant.modeling.sequence.RecurrentCell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The net that foretells the next item, as a training job can afford it: trained on the latest
 * events of each user, as many as one core learns from in about half a minute, so that a whole
 * training stays within minutes.
 */
final class NextItemSignal {
  private static final int LEAST_USERS = 200;
  private static final int LEAST_EVENTS = 5_000;
  private static final int MOST_EVENTS = 25_000;

  /** Up to here all items cost no more than sampled ones. */
  private static final int ITEMS_WITHOUT_SAMPLING = 3_000;

  private final Optional<DeepEngine> engine;
  private final EventStrengths strengths;
  private final long seed;

  NextItemSignal(Optional<DeepEngine> engine, EventStrengths strengths, long seed) {
    this.engine = engine;
    this.strengths = strengths;
    this.seed = seed;
  }

  /** A net for trial; empty where there is no engine or too little to learn from. */
  Optional<NextItemModel> tried(BehaviourDataset dataset, Progress progress) {
    if (engine.isEmpty() || why(dataset).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new NextItemTraining(engine.get(), hyperparameters(dataset), seed)
            .untilBest(latest(dataset), progress));
  }

  /** The same trained on other data for as many epochs as the trial took. */
  NextItemModel again(BehaviourDataset dataset, NextItemModel trial, Progress progress) {
    return new NextItemTraining(engine.orElseThrow(), trial.hyperparameters(), seed)
        .forEpochs(latest(dataset), trial.epochs(), progress);
  }

  /** For provenance: whether it is used, why not, and how it was trained. */
  Map<String, String> toTexts(BehaviourDataset fit, Optional<NextItemModel> trial, boolean used) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nextItem.used", Boolean.toString(used));
    if (trial.isEmpty()) {
      texts.put("nextItem.note", why(fit).orElse("no question to ask it"));
      return texts;
    }
    if (!used) {
      texts.put("nextItem.note", "the blend is not better with it on the validation part");
    }
    NextItemHyperparameters chosen = trial.get().hyperparameters();
    texts.put("nextItem.engine", engine.map(DeepEngine::description).orElse("none"));
    texts.put("nextItem.device", engine.map(DeepEngine::deviceName).orElse("none"));
    texts.put("nextItem.cell", chosen.cell().label());
    texts.put("nextItem.epochs", Integer.toString(trial.get().epochs()));
    texts.put("nextItem.embedding", Integer.toString(chosen.embedding()));
    texts.put("nextItem.hidden", Integer.toString(chosen.hidden()));
    texts.put("nextItem.dropout", Float.toString(chosen.dropout()));
    texts.put("nextItem.negatives", Integer.toString(chosen.negatives()));
    texts.put("nextItem.learningRate", Float.toString(chosen.learningRate()));
    texts.put("nextItem.weightDecay", Float.toString(chosen.weightDecay()));
    return texts;
  }

  private Optional<String> why(BehaviourDataset dataset) {
    if (engine.isEmpty()) {
      return Optional.of("no deep-learning engine is there");
    }
    if (dataset.userCount() < LEAST_USERS || dataset.eventCount() < LEAST_EVENTS) {
      return Optional.of("the shop is too small for it");
    }
    // each step moves every item's vector: with users as many, an epoch would take minutes
    if (dataset.itemCount() > MOST_EVENTS) {
      return Optional.of(
          "there are more items (%,d) than events it learns from (%,d)"
              .formatted(dataset.itemCount(), MOST_EVENTS));
    }
    return Optional.empty();
  }

  private static NextItemHyperparameters hyperparameters(BehaviourDataset dataset) {
    int negatives = dataset.itemCount() > ITEMS_WITHOUT_SAMPLING ? 1_024 : 0;
    return new NextItemHyperparameters(
        RecurrentCell.GRU, 64, 64, 0.5f, 0.4f, 0.1f, 0, negatives, 0.003f, 0.01f, 64, 50, 8, 2, 5);
  }

  /** The latest events of each user, of all users as many, so that their sum is affordable. */
  private ItemSequences latest(BehaviourDataset dataset) {
    ItemSequences all = dataset.sequences(strengths);
    int most = mostEach(all);
    int[] starts = new int[all.userCount() + 1];
    int[] items = new int[all.eventCount()];
    for (int user = 0; user < all.userCount(); user++) {
      int count = Math.min(most, all.end(user) - all.start(user));
      for (int event = 0; event < count; event++) {
        items[starts[user] + event] = all.item(all.end(user) - count + event);
      }
      starts[user + 1] = starts[user] + count;
    }
    return new ItemSequences(
        all.itemCount(), starts, Arrays.copyOf(items, starts[all.userCount()]));
  }

  private static int mostEach(ItemSequences all) {
    int most = all.eventCount();
    long sum = Long.MAX_VALUE;
    while (sum > MOST_EVENTS && most > 2) {
      most = Math.min(most - 1, most * 4 / 5);
      sum = 0;
      for (int user = 0; user < all.userCount(); user++) {
        sum += Math.min(most, all.end(user) - all.start(user));
      }
    }
    return Math.max(2, most);
  }
}
