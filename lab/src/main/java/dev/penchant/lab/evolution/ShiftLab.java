package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.words.SeedAndThreads;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import dev.penchant.modeling.shift.DatasetDays;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A log made ready for shift detection as the product does it: topics learned from all of it, the
 * population's course, and each user's evidence day by day. Immutable.
 */
final class ShiftLab {
  private static final double PRIOR_WEIGHT = 5;
  private static final int BLOCK_USERS = 32;

  private final IdIndex users;
  private final List<List<DayEvidence>> days;
  private final int threads;

  private ShiftLab(IdIndex users, List<List<DayEvidence>> days, int threads) {
    this.users = users;
    this.days = days;
    this.threads = threads;
  }

  /**
   * Learns topics from all of a log.
   *
   * @throws UnreadableLog if it has nothing to learn from
   */
  static TopicModel topics(
      BehaviourDataset dataset,
      PeriodLength length,
      ZoneId zone,
      LdaHyperparameters hyperparameters,
      SeedAndThreads run,
      Progress progress) {
    PeriodDocuments documents = documents(dataset, length, zone);
    InteractionMatrix counts = documents.countsBefore(documents.periodCount(), dataset.itemCount());
    if (counts.interactionCount() == 0) {
      throw new UnreadableLog(
          "the log has nothing to learn topics from: no user did anything in favour of an item");
    }
    return LatentDirichletAllocation.train(
        counts, hyperparameters, run.seed(), run.threads(), progress);
  }

  /** A log read by these topics. */
  static ShiftLab of(
      BehaviourDataset dataset, TopicModel topics, PeriodLength length, ZoneId zone, int threads) {
    PeriodDocuments documents = documents(dataset, length, zone);
    InterestPeriods interests = new InterestPeriods(documents, topics);
    float[] prior =
        InterestPeriods.prior(interests.populationBefore(documents.periodCount()), PRIOR_WEIGHT);
    DatasetDays reading =
        new DatasetDays(
            dataset,
            EventStrengths.defaults().inFavour(),
            topics,
            new PopulationCourse(interests.profiles(prior, threads, Progress.none())),
            length,
            zone,
            user ->
                interests.decayedProfile(
                    user, documents.periodCount(), Double.POSITIVE_INFINITY, topics.alpha()));
    List<List<DayEvidence>> days =
        IntStream.range(0, dataset.userCount()).mapToObj(reading::of).toList();
    return new ShiftLab(dataset.users(), days, threads);
  }

  private static PeriodDocuments documents(
      BehaviourDataset dataset, PeriodLength length, ZoneId zone) {
    return PeriodDocuments.of(dataset, EventStrengths.defaults().inFavour(), length, zone);
  }

  int userCount() {
    return days.size();
  }

  List<DayEvidence> days(int user) {
    return days.get(user);
  }

  /** None for a user who did nothing. */
  List<DayEvidence> daysOf(UserId user) {
    OptionalInt index = users.indexOf(user.value());
    return index.isPresent() ? days.get(index.getAsInt()) : List.of();
  }

  /** In how many periods the user did something. */
  int periods(int user) {
    return (int) days.get(user).stream().map(DayEvidence::period).distinct().count();
  }

  int periodsOf(UserId user) {
    OptionalInt index = users.indexOf(user.value());
    return index.isPresent() ? periods(index.getAsInt()) : 0;
  }

  /** With what is learned here, as the training job does. */
  ShiftDetector detector(double falseDiscoveries, long seed, Progress progress) {
    return ShiftDetector.of(ShiftLearning.learn(days, falseDiscoveries, seed, threads, progress));
  }

  /** The shifts of every user. */
  List<List<Shift>> detect(ShiftDetector detector) {
    return detect(detector, days);
  }

  /** The shifts found in other days of the same users. */
  List<List<Shift>> detect(ShiftDetector detector, List<List<DayEvidence>> ofUsers) {
    List<List<Shift>> found = new ArrayList<>(Collections.nCopies(ofUsers.size(), List.of()));
    try (Workers workers = new Workers(threads)) {
      workers.run(
          (ofUsers.size() + BLOCK_USERS - 1) / BLOCK_USERS,
          (block, worker) -> {
            int end = Math.min(ofUsers.size(), (block + 1) * BLOCK_USERS);
            for (int user = block * BLOCK_USERS; user < end; user++) {
              found.set(user, detector.detect(ofUsers.get(user)));
            }
          },
          Progress.none());
    }
    return found;
  }

  /** How the found shifts compare with the planted ones. */
  ShiftCount count(SimulatedShop shop, List<List<Shift>> found) {
    ShiftCount count = new ShiftCount();
    for (int number = 0; number < shop.userCount(); number++) {
      InterestCourse course = shop.courseOf(number);
      OptionalInt user = users.indexOf(course.user().value());
      if (user.isPresent()) {
        count.add(course, found.get(user.getAsInt()), periods(user.getAsInt()));
      } else {
        count.add(course, List.of(), 0);
      }
    }
    return count;
  }
}
