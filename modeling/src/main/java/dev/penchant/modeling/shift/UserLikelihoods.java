package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.List;

/**
 * How likely one user's days are under everything that is to be learned of a shop, all in the same
 * unit.
 *
 * @param steady by share of the main topic: without a change
 * @param changed by {@link ChangeKind} and part of the user's time: with such a change then
 * @param log the unit is e to the power of this
 */
record UserLikelihoods(double[] steady, double[][] changed, double log) {

  /**
   * @param days at least one
   * @param evidence by the prior's {@link ShiftPrior#onTopic}
   */
  static UserLikelihoods of(List<DayEvidence> days, ItemEvidence evidence, ShiftPrior prior) {
    ChangeMoments moments = ChangeMoments.of(days);
    ChangeTable table =
        new ChangeTable(DayFits.of(days, prior.onTopic()), evidence, moments, prior);
    double log =
        ChangeKind.ALL.stream()
            .mapToDouble(kind -> table.changed(kind).log())
            .reduce(table.steady().log(), Math::max);
    double[] steady = new double[prior.mainShares().size()];
    for (int share = 0; share < steady.length; share++) {
      steady[share] = table.steady().get(share) * Math.exp(table.steady().log() - log);
    }
    double[][] changed = new double[ChangeKind.ALL.size()][ShiftPrior.TIME_PARTS];
    for (ChangeKind kind : ChangeKind.ALL) {
      ScaledSums sums = table.changed(kind);
      double factor = Math.exp(sums.log() - log);
      for (int split = 0; split < days.size(); split++) {
        for (int part = 0; part < ShiftPrior.TIME_PARTS; part++) {
          changed[kind.index()][part] += factor * sums.get(split) * moments.share(split, part);
        }
      }
    }
    return new UserLikelihoods(steady, changed, log);
  }
}
