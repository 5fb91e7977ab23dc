package dev.penchant.recommendation.serving;

import dev.penchant.modeling.artifact.FoundShifts;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.shift.DatasetDays;
import dev.penchant.modeling.shift.PopulationCourse;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Looks at one user of a model after another for shifts, the most recently active first. At about
 * ten milliseconds a user it is done once for a model, a few users at a time, and goes on where it
 * ended. One thread at a time may look; what was found is seen by all.
 */
final class ShiftSearch {
  private static final Comparator<FoundShifts.OfUser> LATEST_FIRST =
      Comparator.comparing(
              (FoundShifts.OfUser found) -> found.shift().at(), Comparator.reverseOrder())
          .thenComparing(found -> found.shift().pValue())
          .thenComparing(found -> -found.shift().distance())
          .thenComparing(FoundShifts.OfUser::user);

  private final ServedModel model;
  private final PopulationCourse population;
  private final ShiftDetector detector;
  private final AtomicBoolean begun = new AtomicBoolean();
  private int[] users = {};
  private volatile FoundShifts found = FoundShifts.NONE;

  ShiftSearch(ServedModel model, PopulationCourse population, ShiftDetector detector) {
    this.model = model;
    this.population = population;
    this.detector = detector;
  }

  /** What was found until now, the latest period first, then the least likely by chance. */
  FoundShifts found() {
    return found;
  }

  boolean isDone() {
    return found.usersRead() >= userCount();
  }

  int userCount() {
    return model.artifacts().history().userCount();
  }

  /** True for the first caller only, who sees to the search. */
  boolean begins() {
    return begun.compareAndSet(false, true);
  }

  /** Goes on from what was found before. */
  void goOnFrom(FoundShifts before) {
    BehaviourDataset history = model.artifacts().history();
    users =
        IntStream.range(0, history.userCount())
            .boxed()
            .sorted(Comparator.comparing(user -> -latest(history.history(user))))
            .mapToInt(Integer::intValue)
            .toArray();
    if (before.usersRead() <= users.length) {
      found = inOrder(before.usersRead(), before.shifts());
    }
  }

  /** Looks at so many more users; begins a day where the zone does. */
  void look(int count, ZoneId zone) {
    ModelArtifacts artifacts = model.artifacts();
    DatasetDays days =
        new DatasetDays(
            artifacts.history(),
            model.strengths(),
            artifacts.topicModel(),
            population,
            artifacts.profiles().firstPeriod().length(),
            zone,
            user -> model.signals().interests().longRun(artifacts.history().history(user)));
    List<FoundShifts.OfUser> shifts = new ArrayList<>(found.shifts());
    int end = Math.min(users.length, found.usersRead() + count);
    for (int place = found.usersRead(); place < end; place++) {
      int user = users[place];
      detector
          .detect(days.of(user))
          .forEach(shift -> shifts.add(new FoundShifts.OfUser(user, shift)));
    }
    found = inOrder(end, shifts);
  }

  private static FoundShifts inOrder(int usersRead, List<FoundShifts.OfUser> shifts) {
    return new FoundShifts(usersRead, shifts.stream().sorted(LATEST_FIRST).toList());
  }

  private static long latest(UserHistory history) {
    return history.isEmpty() ? Long.MIN_VALUE + 1 : history.time(history.length() - 1);
  }
}
