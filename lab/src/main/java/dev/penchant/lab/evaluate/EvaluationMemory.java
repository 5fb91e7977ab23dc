package dev.penchant.lab.evaluate;

import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.cost.EvaluationShape;
import dev.penchant.modeling.cost.MeasuredModel;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.List;
import java.util.Optional;

/** What heap an evaluation will take, told before the first model is trained. */
record EvaluationMemory(EvaluationPlan plan, BehaviourDataset dataset, EventStrengths strengths) {
  /**
   * Says how much it will be at most.
   *
   * @throws dev.penchant.lab.client.CommandFailed if the heap is smaller
   */
  void require(EvaluationSplit split, Optional<EvaluationSplit> earlier, Progress progress) {
    MemoryCost cost = MemoryCost.ofEvaluation(size(), models(), shape(split, earlier));
    progress.report(0, "takes up to " + MemoryNeed.told(cost));
    MemoryNeed.require("this evaluation", cost, "name fewer --models");
  }

  private ShopSize size() {
    return new ShopSize(dataset.eventCount(), dataset.userCount(), dataset.itemCount());
  }

  private List<MeasuredModel> models() {
    return plan.componentNames().stream()
        .map(name -> KnownModels.measured(name, dataset, strengths, plan.searchBudget()))
        .toList();
  }

  private EvaluationShape shape(EvaluationSplit split, Optional<EvaluationSplit> earlier) {
    boolean blended = plan.models().contains(KnownModels.BLEND);
    boolean trainedAgain = plan.refit() || plan.leaveOneOut();
    int asked = Math.min(plan.userLimit(), split.test().size());
    return new EvaluationShape(
        pairs(),
        1 + (trainedAgain ? 1 : 0) + (blended && earlier.isPresent() ? 1 : 0),
        plan.settings().threads(),
        blended ? blendCases(split) + earlier.map(EvaluationMemory::blendCases).orElse(0) : 0,
        (long) asked * Math.min(plan.settings().cutoffs().get(0), dataset.itemCount()));
  }

  private static int blendCases(EvaluationSplit window) {
    return Math.min(2 * BlendWindow.MOST_SAMPLED, window.validation().size());
  }

  private long pairs() {
    InteractionMatrix histories = dataset.interactions(strengths);
    long pairs = 0;
    for (int user = 0; user < histories.rowCount(); user++) {
      long items = histories.rowEnd(user) - histories.rowStart(user);
      pairs += items * items;
    }
    return pairs;
  }
}
