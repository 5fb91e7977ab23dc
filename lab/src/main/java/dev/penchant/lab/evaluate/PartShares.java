package dev.penchant.lab.evaluate;

import dev.penchant.modeling.blend.Blend;
import dev.penchant.modeling.blend.BlendShares;
import dev.penchant.modeling.evaluation.CaseGroups;
import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.RankingCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much each part of the blend has to say in its lists, over all questions and by how much is
 * known of the user, for the blend's weights go by that; see {@link BlendShares}.
 *
 * @param shares by part, then by group of questions; empty where no blend was measured
 */
record PartShares(Map<String, Map<String, Double>> shares) {
  static final String REST = "rest";

  static PartShares none() {
    return new PartShares(Map.of());
  }

  /**
   * @param names of the blend's components, in their order
   * @param candidates by item index, which items are ranked
   */
  static PartShares of(
      Blend blend,
      List<String> names,
      List<RankingCase> cases,
      boolean[] candidates,
      EvaluationPlan plan) {
    List<Optional<double[]>> found = new ArrayList<>();
    cases.forEach(question -> found.add(Optional.empty()));
    CaseLoop.run(
        cases.size(),
        plan.settings().threads(),
        () -> {
          BlendShares shares = new BlendShares(blend, candidates, plan.settings().seenItems());
          return index -> found.set(index, shares.of(cases.get(index).history()));
        });
    List<String> parts = new ArrayList<>(names);
    parts.add(REST);
    Map<String, Map<String, Double>> byPart = new LinkedHashMap<>();
    parts.forEach(part -> byPart.put(part, new LinkedHashMap<>()));
    Map<String, int[]> groups = new LinkedHashMap<>();
    groups.put("all", IntStream.range(0, cases.size()).toArray());
    groups.putAll(CaseGroups.byActivity(cases));
    groups.forEach(
        (group, members) -> {
          for (int part = 0; part < parts.size(); part++) {
            byPart.get(parts.get(part)).put(group, mean(found, members, part));
          }
        });
    return new PartShares(byPart);
  }

  /** The groups, in order. */
  List<String> groups() {
    return shares.values().stream()
        .findFirst()
        .map(byGroup -> List.copyOf(byGroup.keySet()))
        .orElseGet(List::of);
  }

  private static double mean(List<Optional<double[]>> found, int[] members, int part) {
    double sum = 0;
    int count = 0;
    for (int member : members) {
      if (found.get(member).isPresent()) {
        sum += found.get(member).get()[part];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
