package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.Arrays;
import java.util.List;

/**
 * How much more likely a series of days is with a change of interests at some moment than without
 * one: profiles and kinds of changes summed over, each as likely as the shop's users have it.
 * Immutable.
 */
final class ChangeLikelihood {
  private final double[] changed;
  private final double logRatio;

  /**
   * @param days at least one
   * @param evidence by the prior's {@link ShiftPrior#onTopic}
   * @param moments at which the days may have changed
   */
  ChangeLikelihood(
      List<DayEvidence> days, ChangeMoments moments, ItemEvidence evidence, ShiftPrior prior) {
    ChangeTable table =
        new ChangeTable(DayFits.of(days, prior.onTopic()), evidence, moments, prior);
    double steady = 0;
    for (int share = 0; share < prior.mainShares().size(); share++) {
      steady += prior.mainShares().get(share) * table.steady().get(share);
    }
    double log =
        ChangeKind.ALL.stream().mapToDouble(kind -> table.changed(kind).log()).max().orElseThrow();
    changed = new double[days.size()];
    if (log == Double.NEGATIVE_INFINITY) {
      logRatio = log;
      return;
    }
    for (ChangeKind kind : ChangeKind.ALL) {
      ScaledSums sums = table.changed(kind);
      double weight = prior.mainShares().get(kind.share()) * kind.probability(prior);
      double factor = weight * Math.exp(sums.log() - log);
      for (int split = 0; split < changed.length; split++) {
        changed[split] += factor * sums.get(split);
      }
    }
    for (int split = 0; split < changed.length; split++) {
      changed[split] *= moments.probability(split, prior.times());
    }
    logRatio =
        log + Math.log(Arrays.stream(changed).sum()) - table.steady().log() - Math.log(steady);
  }

  /**
   * The logarithm of the likelihood with a change at some moment over that without one; −∞ if there
   * is no moment for a change.
   */
  double logRatio() {
    return logRatio;
  }

  /** By split: how likely the change, if there is one, is right before it; they sum to 1. */
  double[] moments() {
    double sum = Arrays.stream(changed).sum();
    return Arrays.stream(changed).map(each -> each / sum).toArray();
  }
}
