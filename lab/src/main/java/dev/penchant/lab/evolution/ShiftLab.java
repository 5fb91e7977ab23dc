package dev.penchant.lab.evolution;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedItem;
import dev.penchant.ingestion.simulation.SimulatedShop;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import dev.penchant.modeling.shift.DatasetDays;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The events of all users of a simulated shop. */
  static BehaviourDataset events(SimulatedShop shop) {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int user = 0; user < shop.userCount(); user++) {
      String id = shop.courseOf(user).user().value();
      for (BehaviourEvent event : shop.eventsOf(user)) {
        event
            .item()
            .ifPresent(
                item ->
                    builder.add(
                        id,
                        item.value(),
                        event.type(),
                        event.time().getEpochSecond(),
                        (float) event.value().orElse(Double.NaN)));
      }
    }
    return builder.build();
  }

  static ShiftLab of(
      BehaviourDataset dataset,
      PeriodLength length,
      ZoneId zone,
      int topicCount,
      int passes,
      long seed,
      int threads,
      Progress progress) {
    PeriodDocuments documents =
        PeriodDocuments.of(dataset, EventStrengths.defaults().inFavour(), length, zone);
    InteractionMatrix counts = documents.countsBefore(documents.periodCount(), dataset.itemCount());
    if (counts.interactionCount() == 0) {
      throw new UnreadableLog(
          "the log has nothing to learn topics from: no user did anything in favour of an item");
    }
    TopicModel topics =
        LatentDirichletAllocation.train(
            counts,
            LdaHyperparameters.ofHistories(topicCount).withPasses(passes),
            seed,
            threads,
            progress);
    return of(dataset, documents, topics, length, zone, threads, progress);
  }

  /** A simulated log seen through its planted topics. */
  static ShiftLab ofPlantedTopics(
      BehaviourDataset dataset, SimulatedShop shop, int threads, Progress progress) {
    int topicCount = shop.topics().size();
    float[] topics = new float[topicCount * dataset.itemCount()];
    for (SimulatedItem item : shop.items()) {
      OptionalInt index = dataset.items().indexOf(item.id().value());
      if (index.isPresent()) {
        topics[item.topic() * dataset.itemCount() + index.getAsInt()] = 1;
      }
    }
    for (int topic = 0; topic < topicCount; topic++) {
      float sum = 0;
      for (int item = 0; item < dataset.itemCount(); item++) {
        sum += topics[topic * dataset.itemCount() + item];
      }
      if (sum == 0) {
        throw new UnreadableLog(
            "no item of \"%s\" is ever turned to by so few users; ask for more --users"
                .formatted(shop.topics().get(topic).name()));
      }
      for (int item = 0; item < dataset.itemCount(); item++) {
        topics[topic * dataset.itemCount() + item] /= sum;
      }
    }
    float[] prior = new float[topicCount];
    Arrays.fill(prior, 0.1f);
    return of(
        dataset,
        PeriodDocuments.of(
            dataset, EventStrengths.defaults().inFavour(), PeriodLength.MONTH, zone()),
        new TopicModel(new FactorMatrix(topicCount, dataset.itemCount(), topics), prior),
        PeriodLength.MONTH,
        zone(),
        threads,
        progress);
  }

  private static ShiftLab of(
      BehaviourDataset dataset,
      PeriodDocuments documents,
      TopicModel topics,
      PeriodLength length,
      ZoneId zone,
      int threads,
      Progress progress) {
    InterestPeriods interests = new InterestPeriods(documents, topics);
    float[] prior =
        InterestPeriods.prior(interests.populationBefore(documents.periodCount()), PRIOR_WEIGHT);
    PopulationCourse course = new PopulationCourse(interests.profiles(prior, threads, progress));
    DatasetDays reading =
        new DatasetDays(
            dataset,
            EventStrengths.defaults().inFavour(),
            topics,
            course,
            length,
            zone,
            user ->
                interests.decayedProfile(
                    user, documents.periodCount(), Double.POSITIVE_INFINITY, topics.alpha()));
    List<List<DayEvidence>> days =
        IntStream.range(0, dataset.userCount()).mapToObj(reading::of).toList();
    return new ShiftLab(dataset.users(), days, threads);
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
  ShiftDetector detector(double falseDiscoveries, long seed) {
    return ShiftDetector.of(
        ShiftLearning.learn(days, falseDiscoveries, seed, threads, Progress.none()));
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

  static ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
