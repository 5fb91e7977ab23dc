package dev.penchant.modeling.blend;

import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.NegativeItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** Draws the rows a blend is learned from. */
final class BlendSampling {
  private static final int TOP_OF_EACH = 30;
  private static final int RANDOM_ROWS = 100;

  private final BlendLayout layout;
  private final BlendWindow window;
  private final List<RankingCase> cases;
  private final SeenItems seenItems;
  private final NegativeItems negatives;
  private final boolean amongNegatives;
  private final long seed;

  BlendSampling(BlendLayout layout, BlendWindow window, EvaluationSettings settings) {
    this.layout = layout;
    this.window = window;
    this.seenItems = settings.seenItems();
    this.amongNegatives = settings.negatives() > 0;
    this.negatives = new NegativeItems(window.candidates(), settings.negatives(), settings.seed());
    this.seed = settings.seed();
    List<RankingCase> shuffled = new ArrayList<>(window.cases());
    Collections.shuffle(shuffled, new Random(seed));
    this.cases = shuffled.subList(0, Math.min(BlendWindow.MOST_SAMPLED, shuffled.size()));
  }

  /** One sample for each case that has a relevant candidate. */
  List<BlendSample> draw(int threads) {
    BlendSample[] samples = new BlendSample[cases.size()];
    CaseLoop.run(cases.size(), threads, () -> worker(samples));
    return Arrays.stream(samples).filter(Objects::nonNull).toList();
  }

  private IntConsumer worker(BlendSample[] samples) {
    BlendFeatures features = new BlendFeatures(layout, window.components());
    BlendSample.Rows rows = new BlendSample.Rows(window.candidates().length);
    int half = layout.halfCount(window.components().size());
    return index -> {
      RankingCase question = cases.get(index);
      features.load(question.history());
      for (int item : question.relevant()) {
        if (ranked(item, features)) {
          rows.add(item);
        }
      }
      int relevantCount = rows.size();
      if (relevantCount == 0) {
        return;
      }
      if (amongNegatives) {
        addNegatives(question, rows);
        samples[index] = rows.take(features, half, relevantCount, rows.size(), 1);
        return;
      }
      addTops(features, rows);
      int certainCount = rows.size();
      int rest = rankedCount(features) - certainCount;
      addRandom(features, rows, new SplittableRandom(seed + index));
      float copies = (float) rest / Math.max(1, rows.size() - certainCount);
      samples[index] = rows.take(features, half, relevantCount, certainCount, copies);
    };
  }

  private void addTops(BlendFeatures features, BlendSample.Rows rows) {
    for (int component = 0; component < window.components().size(); component++) {
      TopSelection top = new TopSelection(TOP_OF_EACH);
      for (int item = 0; item < window.candidates().length; item++) {
        if (ranked(item, features)) {
          top.offer(item, features.score(component, item));
        }
      }
      for (ScoredItem scored : top.best()) {
        rows.add(scored.itemIndex());
      }
    }
  }

  private void addNegatives(RankingCase question, BlendSample.Rows rows) {
    boolean[] ranked = negatives.rankedWith(question);
    for (int item = 0; item < ranked.length; item++) {
      if (ranked[item]) {
        rows.add(item);
      }
    }
  }

  private void addRandom(BlendFeatures features, BlendSample.Rows rows, SplittableRandom random) {
    for (int draw = 0; draw < RANDOM_ROWS; draw++) {
      int item = random.nextInt(window.candidates().length);
      if (ranked(item, features)) {
        rows.add(item);
      }
    }
  }

  private int rankedCount(BlendFeatures features) {
    int count = 0;
    for (int item = 0; item < window.candidates().length; item++) {
      count += ranked(item, features) ? 1 : 0;
    }
    return count;
  }

  private boolean ranked(int item, BlendFeatures features) {
    return window.candidates()[item] && (seenItems == SeenItems.KEPT || !features.seen(item));
  }
}
