package dev.penchant.modeling.shift;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns how a shop's users are and change (empirical Bayes): how many change, when, how far and
 * how fast, and how much the main interest has, by expectation maximisation over the users'
 * likelihoods (Dempster, Laird and Rubin, JRSS B 1977) with the defaults worth {@link
 * ShareCounts#WORTH} users; the noise as the one under which the users are likeliest; how much the
 * items of a day hang together from how often two of them are of one topic.
 */
final class PriorLearning {
  private static final double[] NOISES = {0.03, 0.06, 0.1, 0.15, 0.2, 0.27, 0.35};

  /** More would hardly move what is learned, only take longer. */
  private static final int NOISE_USERS = 150;

  private static final int MOST_USERS = 600;

  private static final int LEAST_DAYS = 4;

  private static final int NOISE_ROUNDS = 10;
  private static final int ROUNDS = 40;

  private PriorLearning() {}

  private record Learned(ShiftPrior prior, double logLikelihood) {}

  /**
   * The same on any number of threads.
   *
   * @param users days of each, oldest first; those with few teach nothing
   */
  static ShiftPrior learn(List<List<DayEvidence>> users, Workers workers, Progress progress) {
    List<List<DayEvidence>> active =
        users.stream().filter(days -> days.size() >= LEAST_DAYS).toList();
    if (active.isEmpty()) {
      return ShiftPrior.defaults();
    }
    ShiftPrior first = ShiftPrior.defaults().withOnTopic(DayCoherence.of(active));
    ItemEvidence evidence = new ItemEvidence(first.onTopic());
    List<List<DayEvidence>> few = spread(active, NOISE_USERS);
    Learned best = null;
    for (int tried = 0; tried < NOISES.length; tried++) {
      progress.report((double) tried / (NOISES.length + 1), "learning how interests shift");
      ShiftPrior noisy = first.withNoise(NOISES[tried]);
      Learned learned =
          maximised(likelihoods(few, evidence, noisy, workers, progress), noisy, NOISE_ROUNDS);
      best = best == null || learned.logLikelihood() > best.logLikelihood() ? learned : best;
    }
    ShiftPrior noisy = first.withNoise(best.prior().noise());
    List<List<DayEvidence>> many = spread(active, MOST_USERS);
    return maximised(likelihoods(many, evidence, noisy, workers, progress), noisy, ROUNDS).prior();
  }

  private static List<List<DayEvidence>> spread(List<List<DayEvidence>> users, int most) {
    int count = Math.min(most, users.size());
    return IntStream.range(0, count)
        .mapToObj(index -> users.get((int) ((long) index * users.size() / count)))
        .toList();
  }

  private static List<UserLikelihoods> likelihoods(
      List<List<DayEvidence>> users,
      ItemEvidence evidence,
      ShiftPrior prior,
      Workers workers,
      Progress progress) {
    UserLikelihoods[] likelihoods = new UserLikelihoods[users.size()];
    workers.run(
        likelihoods.length,
        (user, worker) -> likelihoods[user] = UserLikelihoods.of(users.get(user), evidence, prior),
        progress);
    return List.of(likelihoods);
  }

  private static Learned maximised(List<UserLikelihoods> users, ShiftPrior first, int rounds) {
    ShiftPrior prior = first;
    double logLikelihood = 0;
    for (int round = 0; round < rounds; round++) {
      ShareCounts counts = new ShareCounts(first);
      logLikelihood = 0;
      for (UserLikelihoods user : users) {
        logLikelihood += counts.add(user, prior);
      }
      prior = counts.prior(first);
    }
    return new Learned(prior, logLikelihood);
  }
}
