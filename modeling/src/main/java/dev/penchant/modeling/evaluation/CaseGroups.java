package dev.penchant.modeling.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Questions of a kind, whose means are told apart; indexes into an evaluator's cases. */
public final class CaseGroups {
  private CaseGroups() {}

  /**
   * By how much is known of the user: three groups of about equal size, cut by the length of the
   * history; fewer where many histories are of one length.
   */
  public static Map<String, int[]> byActivity(List<RankingCase> cases) {
    int[] lengths = cases.stream().mapToInt(one -> one.history().length()).sorted().toArray();
    Map<String, int[]> groups = new LinkedHashMap<>();
    if (lengths.length == 0) {
      return groups;
    }
    int low = lengths[lengths.length / 3];
    int high = lengths[2 * lengths.length / 3];
    put(groups, "history of %d events or fewer".formatted(low), cases, at -> at <= low);
    put(groups, between(low + 1, high), cases, at -> at > low && at <= high);
    put(groups, "of more than %d".formatted(high), cases, at -> at > high);
    return groups;
  }

  private static String between(int low, int high) {
    return low == high ? "of %d".formatted(low) : "of %d to %d".formatted(low, high);
  }

  private static void put(
      Map<String, int[]> groups, String name, List<RankingCase> cases, Predicate<Integer> lengths) {
    put(groups, name, indexes(cases, one -> lengths.test(one.history().length())));
  }

  /**
   * For leave-one-out with times: whether the event asked for fell on the day of the one before it,
   * whose order within the day may be unknown, or on a later day, which is the honest future.
   */
  public static Map<String, int[]> byDay(List<RankingCase> cases, ZoneId zone) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    put(groups, "same day as the event before", indexes(cases, one -> sameDay(one, zone)));
    put(groups, "a later day", indexes(cases, one -> !sameDay(one, zone)));
    return groups;
  }

  private static boolean sameDay(RankingCase question, ZoneId zone) {
    UserDay asked = new UserDay(question.history().asOf(), zone);
    int last = question.history().length() - 1;
    return last >= 0 && asked.equals(new UserDay(question.history().time(last), zone));
  }

  /** A day by its number, in the zone. */
  private record UserDay(long day) {
    UserDay(long epochSecond, ZoneId zone) {
      this(Instant.ofEpochSecond(epochSecond).atZone(zone).toLocalDate().toEpochDay());
    }
  }

  private static int[] indexes(List<RankingCase> cases, Predicate<RankingCase> belongs) {
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      if (belongs.test(cases.get(index))) {
        found.add(index);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void put(Map<String, int[]> groups, String name, int[] members) {
    if (members.length > 0) {
      groups.put(name, Arrays.copyOf(members, members.length));
    }
  }
}
