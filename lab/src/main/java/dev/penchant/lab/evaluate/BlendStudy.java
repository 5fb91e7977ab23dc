package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.blend.Blend;
import dev.penchant.modeling.blend.BlendLearning;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blend of all components, and for the ablation the blends that lack one of them, each with
 * weights of its own.
 *
 * @param names of the components, in their order
 * @param windows to learn from
 */
record BlendStudy(
    List<String> names, List<BlendWindow> windows, EvaluationSettings settings, Progress progress) {

  /**
   * The blend of all.
   *
   * @param finals the components as they will be asked
   */
  Blend whole(List<Recommender> finals) {
    return new Blend(finals, BlendLearning.learn(windows, settings, progress));
  }

  /** The blends that lack one component, by a name that says which. */
  Map<String, Recommender> lackingOne(List<Recommender> finals) {
    Map<String, Recommender> blends = new LinkedHashMap<>();
    for (int missing = 0; missing < names.size(); missing++) {
      int without = missing;
      List<BlendWindow> lacking =
          windows.stream()
              .map(
                  window ->
                      new BlendWindow(
                          lacking(window.components(), without),
                          window.cases(),
                          window.candidates()))
              .toList();
      blends.put(
          "%s without %s".formatted(KnownModels.BLEND, names.get(missing)),
          new Blend(lacking(finals, missing), BlendLearning.learn(lacking, settings, progress)));
    }
    return blends;
  }

  private static List<Recommender> lacking(List<Recommender> all, int missing) {
    List<Recommender> rest = new ArrayList<>(all);
    rest.remove(missing);
    return rest;
  }
}
