package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import java.util.List;
import java.util.Locale;

/**
 * An evaluation's outcome with all that says how it came about.
 *
 * @param dataset of the log, with what was recommended as its items
 */
record EvaluationResult(
    LogFile file,
    BehaviourLog log,
    BehaviourDataset dataset,
    SplitChoice choice,
    EvaluationSplit split,
    EvaluationPlan plan,
    ModelEvaluation.Outcome outcome) {

  /** The data, the split and how many were asked, in one line. */
  String headline() {
    return "%s: %,d users, %,d items, %,d events; %s, %s, seen items %s%s; %,d users asked; seed %d"
        .formatted(
            file.path().getFileName(),
            dataset.userCount(),
            dataset.itemCount(),
            dataset.eventCount(),
            choice,
            plan.refit() ? "refitted" : "not refitted",
            plan.settings().seenItems().name().toLowerCase(Locale.ROOT),
            plan.settings().negatives() > 0
                ? ", ranked among %d drawn items".formatted(plan.settings().negatives())
                : "",
            outcome.report().caseCount(),
            plan.settings().seed());
  }

  /** What was measured of every model, in order. */
  List<String> metricNames() {
    return List.copyOf(outcome.report().metrics().values().iterator().next().keySet());
  }
}
