package dev.penchant.lab.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely a shift at each moment is of one user, seen all visits, by Bayes' rule. With b a
 * profile before ({@link ProfileLaw}), to where its main interest went, and visits v,
 *
 * <ul>
 *   <li>steady: S = Σ_b P(b) Π_v P(v | b),
 *   <li>a shift half done at t: T_t = Σ_b P(b) Σ_ramp P(t, ramp) Σ_to P(to | b, t) Π_v P(v | b, to,
 *       how far the ramp is),
 * </ul>
 *
 * and the posterior of t is s T_t / (s Σ T + (1 − s − d) S), with s of the users shifting and d
 * drifting. Left out are profiles less than e^−20 times as likely as the best up to the earliest
 * moment of a shift; of the others, pairs (b, to) whose best abrupt shift is less than e^−9 times
 * as likely as the best of all; of these, moments less than e^−16 times as likely as the best
 * before. For one user; not thread-safe.
 */
final class ShiftPosterior {
  private static final double NEGLIGIBLE_PROFILE = 20;
  private static final double NEGLIGIBLE_PAIR = 9;
  private static final double NEGLIGIBLE_MOMENT = 16;

  private final ShiftLaw law;
  private final List<Visit> visits;
  private final ShiftTimes times;

  /** The first visit after a ramp begins, or after it ends, by ramp and moment. */
  private final int[][] begins;

  private final int[][] ends;

  /** The first visit that may be after a shift. */
  private final int earliest;

  /**
   * @param heads log-likelihood of the visits before each, under the profile before the shift
   * @param tails of each visit and all later ones, under the one after
   * @param best the greatest log-likelihood of an abrupt shift, with the profile's probability
   */
  private record Pair(int profile, int to, double[] heads, double[] tails, double best) {}

  /**
   * @param visits two or more, oldest first
   */
  ShiftPosterior(ShiftLaw law, List<Visit> visits) {
    this.law = law;
    this.visits = visits;
    times = ShiftTimes.of(visits, law.days(), law.mix().gradualShare());
    begins = new int[ShiftTimes.RAMPS.length][times.count()];
    ends = new int[ShiftTimes.RAMPS.length][times.count()];
    for (int ramp = 0; ramp < begins.length; ramp++) {
      double half = ShiftTimes.RAMPS[ramp] / 2;
      for (int moment = 0; moment < times.count(); moment++) {
        begins[ramp][moment] = firstFrom(ShiftTimes.middle(moment) - half);
        ends[ramp][moment] = firstFrom(ShiftTimes.middle(moment) + half);
      }
    }
    earliest = earliest();
  }

  /** By moment of {@link ShiftTimes}; what they lack to 1 is the probability of no shift. */
  double[] byMoment() {
    LogMasses steady = new LogMasses(1);
    LogMasses shifted = new LogMasses(times.count());
    for (Pair pair : likelyPairs(steady)) {
      add(pair, shifted);
    }
    double reference = Math.max(steady.greatest(), shifted.greatest());
    double shifting = law.mix().shiftingShare();
    double all = (1 - shifting - law.mix().driftingShare()) * steady.over(reference, 0);
    double[] posterior = new double[times.count()];
    for (int moment = 0; moment < posterior.length; moment++) {
      posterior[moment] = shifting * shifted.over(reference, moment);
      all += posterior[moment];
    }
    for (int moment = 0; moment < posterior.length; moment++) {
      posterior[moment] /= all;
    }
    return posterior;
  }

  /** The likeliest first. */
  private List<Pair> likelyPairs(LogMasses steady) {
    List<double[]> heads = new ArrayList<>();
    double[] priors = new double[law.profiles().size()];
    double mostBefore = Double.NEGATIVE_INFINITY;
    for (int profile = 0; profile < priors.length; profile++) {
      heads.add(heads(profile));
      priors[profile] = Math.log(law.profiles().get(profile).weight());
      steady.add(0, priors[profile] + heads.get(profile)[visits.size()]);
      mostBefore = Math.max(mostBefore, heads.get(profile)[earliest]);
    }
    List<Pair> pairs = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (int profile = 0; profile < priors.length; profile++) {
      if (heads.get(profile)[earliest] > mostBefore - NEGLIGIBLE_PROFILE) {
        for (Pair pair : pairs(profile, heads.get(profile), priors[profile])) {
          most = Math.max(most, pair.best());
          if (pair.best() > most - NEGLIGIBLE_PAIR) {
            pairs.add(pair);
          }
        }
      }
    }
    double least = most - NEGLIGIBLE_PAIR;
    return pairs.stream()
        .filter(pair -> pair.best() > least)
        .sorted(Comparator.comparingDouble(Pair::best).reversed())
        .toList();
  }

  private List<Pair> pairs(int profile, double[] heads, double prior) {
    List<Pair> pairs = new ArrayList<>();
    for (int to = 0; to < law.topicCount(); to++) {
      if (to != law.profiles().get(profile).main()) {
        double[] tails = tails(profile, to);
        pairs.add(new Pair(profile, to, heads, tails, prior + bestAbrupt(heads, tails)));
      }
    }
    return pairs;
  }

  private double[] heads(int profile) {
    double[] heads = new double[visits.size() + 1];
    for (int visit = 0; visit < visits.size(); visit++) {
      heads[visit + 1] = heads[visit] + law.logLikelihoodBefore(profile, visits.get(visit));
    }
    return heads;
  }

  private double[] tails(int profile, int to) {
    double[] tails = new double[visits.size() + 1];
    for (int visit = visits.size() - 1; visit >= earliest; visit--) {
      tails[visit] = tails[visit + 1] + law.logLikelihoodAfter(profile, to, visits.get(visit));
    }
    return tails;
  }

  private double bestAbrupt(double[] heads, double[] tails) {
    double best = Double.NEGATIVE_INFINITY;
    for (int moment = 0; moment < times.count(); moment++) {
      if (times.weight(0, moment) > 0) {
        int split = begins[0][moment];
        best = Math.max(best, heads[split] + tails[split]);
      }
    }
    return best;
  }

  private void add(Pair pair, LogMasses shifted) {
    ProfileLaw.Weighted profile = law.profiles().get(pair.profile());
    for (int moment = 0; moment < times.count(); moment++) {
      double prior =
          profile.weight() * law.goesTo(profile.main(), pair.to(), ShiftTimes.middle(moment));
      for (int ramp = 0; ramp < ShiftTimes.RAMPS.length; ramp++) {
        double weight = prior * times.weight(ramp, moment);
        // the visits amid the ramp can but make it less likely
        double most = pair.heads()[begins[ramp][moment]] + pair.tails()[ends[ramp][moment]];
        if (weight > 0 && most > shifted.greatest() - NEGLIGIBLE_MOMENT) {
          shifted.add(moment, Math.log(weight) + logLikelihood(pair, ramp, moment));
        }
      }
    }
  }

  private double logLikelihood(Pair pair, int ramp, int moment) {
    int end = ends[ramp][moment];
    int begin = begins[ramp][moment];
    double log = pair.heads()[begin] + pair.tails()[end];
    double begun = ShiftTimes.middle(moment) - ShiftTimes.RAMPS[ramp] / 2;
    for (int index = begin; index < end; index++) {
      Visit visit = visits.get(index);
      double done = (visit.day() - begun) / ShiftTimes.RAMPS[ramp];
      log += law.logLikelihoodAmid(pair.profile(), pair.to(), done, visit);
    }
    return log;
  }

  private int earliest() {
    int first = visits.size();
    for (int ramp = 0; ramp < begins.length; ramp++) {
      for (int moment = 0; moment < times.count(); moment++) {
        if (times.weight(ramp, moment) > 0) {
          first = Math.min(first, ends[ramp][moment]);
        }
      }
    }
    return first;
  }

  private int firstFrom(double day) {
    int first = 0;
    while (first < visits.size() && visits.get(first).day() < day) {
      first++;
    }
    return first;
  }
}
