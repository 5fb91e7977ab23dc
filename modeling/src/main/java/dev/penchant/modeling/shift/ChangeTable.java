package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.Arrays;

/**
 * How likely a user's days are without a change of interests, and with one of each kind before each
 * day: sums over all profiles that the user may have. Every topic may be the main one, each one or
 * two others at its side, and the main interest may go to any other.
 *
 * <p>The likelihood of Barry and Hartigan ("A Bayesian Analysis for Change Point Problems", JASA
 * 1993) with profiles of this form in place of their priors. Not thread-safe.
 */
final class ChangeTable {
  /** What is this much less likely than another is left out. */
  private static final double NEGLIGIBLE = 10;

  /** The same of profiles with the least likely part moved, judged by another part. */
  private static final double HOPELESS = 16;

  /** A share or part that so few users have is not asked for. */
  private static final double RARE = 1e-3;

  private final ShiftPrior prior;
  private final DayFits fits;
  private final ChangeMoments moments;
  private final ScaledSums steady = new ScaledSums(ShiftPrior.MAIN_SHARES.size());
  private final ScaledSums[] changed = new ScaledSums[ChangeKind.ALL.size()];
  private final DayMixture mixture;
  private final double[] head;
  private final double[] tail;
  private final double[] half;
  private final double[] logs;
  private double best = Double.NEGATIVE_INFINITY;

  /**
   * @param prior whose rare shares and parts are left out; those that are not rare count alike
   */
  ChangeTable(DayFits fits, ItemEvidence evidence, ChangeMoments moments, ShiftPrior prior) {
    this.prior = prior;
    this.fits = fits;
    this.moments = moments;
    int days = fits.dayCount();
    mixture = new DayMixture(fits, prior.noise(), evidence);
    head = new double[days + 1];
    tail = new double[days + 1];
    half = new double[days + 1];
    logs = new double[days];
    Arrays.setAll(changed, kind -> new ScaledSums(days));
    fill();
  }

  /** By share of the main topic: the likelihood of all days without a change. */
  ScaledSums steady() {
    return steady;
  }

  /** By split: the likelihood of all days with such a change before the day. */
  ScaledSums changed(ChangeKind kind) {
    return changed[kind.index()];
  }

  private void fill() {
    int topics = fits.topicCount();
    for (int main = 0; main < topics; main++) {
      for (int one = 0; one < topics; one++) {
        for (int two = one; two < topics && one != main; two++) {
          if (two != main) {
            // one side interest is as likely as two
            double ways =
                one == two ? topics - 1.0 : Math.max(1, (topics - 1.0) * (topics - 2.0) / 2);
            addSides(main, one, two, -Math.log(2 * topics * ways));
          }
        }
      }
    }
  }

  private void addSides(int main, int one, int two, double logWeight) {
    for (int share = 0; share < ShiftPrior.MAIN_SHARES.size(); share++) {
      if (prior.mainShares().get(share) > RARE) {
        mixture.fill(main, ShiftPrior.MAIN_SHARES.get(share), one, two);
        mixture.logBefore(main, main, 0, head);
        steady.add(share, logWeight + head[fits.dayCount()]);
        for (int to = 0; to < fits.topicCount() && moments.arePossible(); to++) {
          if (to != main) {
            addMoved(main, to, share, logWeight);
          }
        }
      }
    }
  }

  private void addMoved(int main, int to, int share, double logWeight) {
    for (int moved = ShiftPrior.MOVED.size() - 1; moved >= 0; moved--) {
      if (prior.moved().get(moved) > RARE) {
        double part = ShiftPrior.MAIN_SHARES.get(share) * ShiftPrior.MOVED.get(moved);
        mixture.logBefore(main, to, part, tail);
        double greatest = addAbrupt(new ChangeKind(share, moved, false), logWeight);
        if (greatest > best - NEGLIGIBLE) {
          mixture.logBefore(main, to, part / 2, half);
          addGradual(new ChangeKind(share, moved, true), logWeight);
        } else if (greatest < best - HOPELESS) {
          return;
        }
      }
    }
  }

  private double addAbrupt(ChangeKind kind, double logWeight) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int split = 0; split < logs.length; split++) {
      logs[split] =
          moments.isPossible(split)
              ? logWeight + head[split] + tail[logs.length] - tail[split]
              : Double.NEGATIVE_INFINITY;
      greatest = Math.max(greatest, logs[split]);
    }
    if (greatest > best - NEGLIGIBLE) {
      best = Math.max(best, greatest);
      add(kind);
    }
    return greatest;
  }

  private void addGradual(ChangeKind kind, double logWeight) {
    for (int split = 0; split < logs.length; split++) {
      if (moments.isPossible(split)) {
        int begin = moments.begin(split);
        int end = moments.end(split);
        logs[split] =
            logWeight + head[begin] + half[end] - half[begin] + tail[logs.length] - tail[end];
      }
    }
    add(kind);
  }

  /** To any other topic alike. */
  private void add(ChangeKind kind) {
    double logTo = -Math.log(fits.allTopics() - 1.0);
    for (int split = 0; split < logs.length; split++) {
      if (moments.isPossible(split)) {
        changed[kind.index()].add(split, logTo + logs[split]);
      }
    }
  }
}
