package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.List;

/**
 * How many users are thought to be of each kind, beside those that the first prior is worth: one
 * round of {@link PriorLearning}. Not thread-safe.
 */
final class ShareCounts {
  /** Of the first prior, in users. */
  static final double WORTH = 10;

  private final double[] mainShares;
  private final double[] moved;
  private final double[] times;
  private final double[] gradual;
  private final double[] changing;

  ShareCounts(ShiftPrior first) {
    mainShares = worth(first.mainShares());
    moved = worth(first.moved());
    times = worth(first.times());
    gradual = worth(List.of(1 - first.gradual(), first.gradual()));
    changing = worth(List.of(1 - first.changing(), first.changing()));
  }

  private static double[] worth(List<Double> shares) {
    return shares.stream().mapToDouble(share -> share * WORTH).toArray();
  }

  /** Counts a user by the present prior; the logarithm of the user's likelihood under it. */
  double add(UserLikelihoods user, ShiftPrior prior) {
    double total = 0;
    for (int share = 0; share < mainShares.length; share++) {
      total += steady(user, prior, share);
    }
    for (ChangeKind kind : ChangeKind.ALL) {
      for (int part = 0; part < times.length; part++) {
        total += changed(user, prior, kind, part);
      }
    }
    for (int share = 0; share < mainShares.length; share++) {
      double steady = steady(user, prior, share) / total;
      mainShares[share] += steady;
      changing[0] += steady;
    }
    for (ChangeKind kind : ChangeKind.ALL) {
      for (int part = 0; part < times.length; part++) {
        double changed = changed(user, prior, kind, part) / total;
        mainShares[kind.share()] += changed;
        moved[kind.moved()] += changed;
        gradual[kind.gradual() ? 1 : 0] += changed;
        times[part] += changed;
        changing[1] += changed;
      }
    }
    return user.log() + Math.log(total);
  }

  private static double steady(UserLikelihoods user, ShiftPrior prior, int share) {
    return (1 - prior.changing()) * prior.mainShares().get(share) * user.steady()[share];
  }

  private static double changed(UserLikelihoods user, ShiftPrior prior, ChangeKind kind, int part) {
    return prior.changing()
        * prior.mainShares().get(kind.share())
        * kind.probability(prior)
        * prior.times().get(part)
        * user.changed()[kind.index()][part];
  }

  ShiftPrior prior(ShiftPrior first) {
    return new ShiftPrior(
        first.onTopic(),
        first.noise(),
        shares(changing).get(1),
        shares(gradual).get(1),
        shares(mainShares),
        shares(moved),
        shares(times));
  }

  private static List<Double> shares(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    List<Double> shares = new ArrayList<>();
    for (double count : counts) {
      shares.add(count / sum);
    }
    return shares;
  }
}
