package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A user's profiles period by period, up to the latest event: periods that were over when the model
 * was trained come from the model, later ones and those of users it does not know are folded in.
 */
public final class ObservedPath {
  private ObservedPath() {}

  /** Oldest first; periods without events the model can read are absent. */
  public static List<PeriodProfile> of(
      UserId user, UserEvents events, ServedModel model, ZoneId zone) {
    PeriodLength length = model.artifacts().profiles().firstPeriod().length();
    Instant dataEnd = model.artifacts().provenance().data().lastEvent();
    List<PeriodProfile> path = new ArrayList<>();
    Instant liveFrom = Instant.EPOCH;
    OptionalInt known = model.user(user);
    if (known.isPresent()) {
      Period unfinished = Period.of(length, dataEnd, zone);
      liveFrom = unfinished.startInstant(zone);
      model.artifacts().profiles().of(known.getAsInt()).stream()
          .filter(trained -> trained.period().compareTo(unfinished) < 0)
          .forEach(path::add);
    }
    path.addAll(foldedIn(events, liveFrom, length, model, zone));
    return path;
  }

  private static List<PeriodProfile> foldedIn(
      UserEvents events, Instant from, PeriodLength length, ServedModel model, ZoneId zone) {
    Map<Period, List<Integer>> positions = new TreeMap<>();
    for (int event = firstAtOrAfter(events, from); event < events.length(); event++) {
      boolean readable = model.modelIndex(events.item(event)) != ServedModel.UNKNOWN;
      if (readable && model.strengths().of(events.typeCode(event), events.value(event)) > 0) {
        Period period = Period.of(length, events.time(event), zone);
        positions.computeIfAbsent(period, first -> new ArrayList<>()).add(event);
      }
    }
    List<PeriodProfile> path = new ArrayList<>();
    positions.forEach(
        (period, inPeriod) ->
            path.add(
                new PeriodProfile(
                    period,
                    new InterestProfile(
                        model.signals().interests().longRun(history(events, inPeriod, model))),
                    inPeriod.size())));
    return path;
  }

  private static int firstAtOrAfter(UserEvents events, Instant from) {
    int first = events.length();
    while (first > 0 && events.epochSecond(first - 1) >= from.getEpochSecond()) {
      first--;
    }
    return first;
  }

  private static UserHistory history(
      UserEvents events, List<Integer> positions, ServedModel model) {
    int[] items = new int[positions.size()];
    byte[] types = new byte[items.length];
    long[] times = new long[items.length];
    float[] values = new float[items.length];
    for (int index = 0; index < items.length; index++) {
      int event = positions.get(index);
      items[index] = model.modelIndex(events.item(event));
      types[index] = events.typeCode(event);
      times[index] = events.epochSecond(event);
      values[index] = events.value(event);
    }
    return UserHistory.of(items, types, times, values, times[times.length - 1]);
  }
}
