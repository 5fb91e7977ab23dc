package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.BehaviourDataset;
import java.util.List;

/**
 * Behaviour cut into what may be learned from and what is asked. Settings and blend weights are
 * chosen with {@code fit} and {@code validation} only; {@code test} is asked once, of models
 * trained on {@code fit} or, as a shop would serve them, on {@code refit}.
 *
 * @param fit events before the validation part
 * @param validation questions on the validation part; histories hold only what precedes it
 * @param refit {@code fit} with the validation part
 * @param test questions on the test part; histories hold only what precedes it
 */
public record EvaluationSplit(
    BehaviourDataset fit,
    List<RankingCase> validation,
    BehaviourDataset refit,
    List<RankingCase> test) {
  public EvaluationSplit {
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }
}
