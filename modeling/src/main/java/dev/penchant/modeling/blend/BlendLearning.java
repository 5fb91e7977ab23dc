package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Learns a blend's weights by the likelihood of the relevant items in a softmax over each case's
 * sampled rows (the top-one ListNet loss: Cao et al., "Learning to rank: from pairwise approach to
 * listwise approach", 2007), every case counting the same ({@link LikeliestWeights}). {@link
 * SmoothDescent} and then {@link BlendRefinement} move the weights towards better lists; which of
 * these {@link LinearRecipe}s are good is asked of users they did not learn from, and the mean of
 * the good ones is taken. A {@link BlendNet} learns what linear weights miss, if anything.
 */
public final class BlendLearning {
  /** A few dozen weights are sure with fewer cases of each half than a net can use. */
  private static final int LINEAR_CASES = 2_500;

  /** Recipes that reach this part of the best one's NDCG are as good as far as one can tell. */
  private static final double GOOD = 0.98;

  private final BlendLayout layout;
  private final List<BlendWindow> windows;
  private final EvaluationSettings settings;
  private final Progress progress;

  /** By parity of the user. */
  private final List<List<BlendSample>> halves = new ArrayList<>();

  private BlendLearning(
      BlendLayout layout,
      List<BlendWindow> windows,
      EvaluationSettings settings,
      Progress progress) {
    this.layout = layout;
    this.windows = windows;
    this.settings = settings;
    this.progress = progress;
    for (int parity = 0; parity < 2; parity++) {
      List<BlendSample> samples = new ArrayList<>();
      for (BlendWindow window : windows) {
        progress.checkStop();
        progress.report(0, "sampling %d cases for the blend".formatted(window.cases().size()));
        samples.addAll(
            new BlendSampling(layout, window.half(parity), settings).draw(settings.threads()));
      }
      halves.add(samples);
    }
    if (halves.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("no case has a relevant item to learn a blend from");
    }
  }

  /**
   * Weights of scores and of ranks, and a net.
   *
   * @param windows with the same components in the same order, trained for each window
   * @param settings how the blend will be measured: whether it ranks items the user already had,
   *     and among which
   * @return weights for {@link Blend}; the same on any number of threads
   * @throws IllegalArgumentException if no case has a relevant candidate
   */
  public static BlendWeights learn(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    BlendLayout layout = BlendLayout.SCORES_AND_RANKS;
    BlendLearning learning = new BlendLearning(layout, windows, settings, progress);
    double[] weights = learning.linear();
    progress.report(0.5, "looking for what a linear blend misses");
    List<BlendSample> samples = new ArrayList<>(learning.halves.get(0));
    samples.addAll(learning.halves.get(1));
    Optional<BlendNet> net =
        new BlendNetTraining(samples, weights, settings.seed())
            .train(settings.threads(), progress.part(0.5, 0.8));
    return new BlendWeights(layout, toFloats(weights), net);
  }

  /**
   * The linear weights of scores alone, for where ranks and a net would cost too much.
   *
   * @return for each component its plain and its damped weight, then a constant; for items new to
   *     the user, then the same for those of the history
   */
  public static float[] learnLinear(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    return toFloats(new BlendLearning(BlendLayout.SCORES, windows, settings, progress).linear());
  }

  /**
   * The weights of greatest likelihood, unrefined: a fraction of the cost, and enough to tell
   * whether a component is worth having.
   *
   * @return as {@link #learnLinear} does
   */
  public static float[] learnLikeliest(
      List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {
    BlendLearning learning = new BlendLearning(BlendLayout.SCORES, windows, settings, progress);
    return toFloats(learning.weights(learning.recipes().get(0), learning.some(List.of(0, 1))));
  }

  /**
   * The mean of what good recipes find. How good a recipe is, is told by the lists of all items
   * that weights learned from one half of the users make for the other half, both ways: asked of
   * the cases they were learned from, or of sampled rows only, the most moved weights would always
   * look best. The weights that were asked are the ones taken: learned anew from all users a recipe
   * may come to others, which nobody has asked. What sets good recipes apart is mostly chance, so
   * that their mean is surer than the best.
   */
  private double[] linear() {
    List<LinearRecipe> recipes = recipes();
    List<BlendSample> all = some(List.of(0, 1));
    if (halves.stream().anyMatch(List::isEmpty)) {
      return weights(recipes.get(0), all);
    }
    double[] ndcg = new double[recipes.size()];
    List<List<double[]>> learned = new ArrayList<>();
    for (int parity = 0; parity < 2; parity++) {
      List<BlendSample> half = some(List.of(parity));
      List<double[]> found = recipes.stream().map(recipe -> weights(recipe, half)).toList();
      addNdcg(found.stream().map(BlendLearning::toFloats).toList(), 1 - parity, ndcg);
      learned.add(found);
    }
    progress.report(0.4, "blend on the other half: " + described(recipes, ndcg));
    double least = GOOD * Arrays.stream(ndcg).max().orElseThrow();
    List<double[]> good = new ArrayList<>();
    for (int recipe = 0; recipe < ndcg.length; recipe++) {
      if (ndcg[recipe] >= least) {
        good.add(learned.get(0).get(recipe));
        good.add(learned.get(1).get(recipe));
      }
    }
    return WeightMean.of(good, all);
  }

  private List<LinearRecipe> recipes() {
    return LinearRecipe.of(layout, windows.get(0).components().size());
  }

  private List<BlendSample> some(List<Integer> parities) {
    List<BlendSample> samples = new ArrayList<>();
    for (int parity : parities) {
      List<BlendSample> half = halves.get(parity);
      samples.addAll(half.subList(0, Math.min(LINEAR_CASES, half.size())));
    }
    return samples;
  }

  private double[] weights(LinearRecipe recipe, List<BlendSample> samples) {
    return recipe.learn(
        samples, BlendSample.threadsWorthwhile(samples, settings.threads()), progress);
  }

  /** Adds the NDCG of the lists that each of the weights makes of all items for one half. */
  private void addNdcg(List<float[]> rivals, int parity, double[] ndcg) {
    for (BlendWindow window : windows) {
      RankingEvaluator evaluator =
          new RankingEvaluator(settings, drawn(window.half(parity).cases()), window.candidates());
      if (evaluator.cases().isEmpty()) {
        continue;
      }
      List<CaseMetrics> measured =
          evaluator.measureTogether(new RivalBlends(layout, window.components(), rivals));
      for (int rival = 0; rival < ndcg.length; rival++) {
        ndcg[rival] +=
            measured.get(rival).means().get("ndcg@" + settings.cutoffs().get(0))
                / (2 * windows.size());
      }
    }
  }

  /** As many as weights are learned from; a log's first users need not be like the others. */
  private List<RankingCase> drawn(List<RankingCase> cases) {
    if (cases.size() <= LINEAR_CASES) {
      return cases;
    }
    List<RankingCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(settings.seed()));
    return shuffled.subList(0, LINEAR_CASES);
  }

  private static String described(List<LinearRecipe> recipes, double[] ndcg) {
    List<String> words = new ArrayList<>();
    for (int recipe = 0; recipe < ndcg.length; recipe++) {
      LinearRecipe one = recipes.get(recipe);
      words.add(
          "%d features %s %.4f"
              .formatted(
                  one.features().length,
                  one.finding().name().toLowerCase(Locale.ROOT),
                  ndcg[recipe]));
    }
    return String.join(", ", words);
  }

  private static float[] toFloats(double[] weights) {
    float[] floats = new float[weights.length];
    for (int feature = 0; feature < floats.length; feature++) {
      floats[feature] = (float) weights[feature];
    }
    return floats;
  }
}
