package dev.penchant.lab.evolution;

import dev.penchant.lab.output.JsonReports;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Puts what was found on the terminal, line by line, and at the end into a file. Not thread-safe.
 */
final class ShiftTable {
  private final PrintWriter out;
  private final JsonArrayBuilder rows = Json.createArrayBuilder();

  ShiftTable(PrintWriter out) {
    this.out = out;
  }

  void simulationHeader() {
    out.printf(
        "%-16s %-9s %6s %9s %6s %7s %8s %11s %7s %9s%n",
        "level",
        "detector",
        "F1",
        "precision",
        "recall",
        "abrupt",
        "gradual",
        "alarms/1000",
        "offset",
        "drifting");
  }

  void add(ShiftLevel level, String detector, ShiftCount count) {
    out.printf(
        Locale.ROOT,
        "%-16s %-9s %6.3f %9.3f %6.3f %7.3f %8.3f %11.2f %+7.2f %9.3f%n",
        level.name(),
        detector,
        count.f1(),
        count.precision(),
        count.recall(),
        count.abruptRecall(),
        count.gradualRecall(),
        count.alarmsPerThousand(),
        count.meanOffset(),
        count.driftingTold());
    out.flush();
    rows.add(
        Json.createObjectBuilder()
            .add("level", level.name())
            .add("detector", detector)
            .add("f1", count.f1())
            .add("precision", count.precision())
            .add("recall", count.recall())
            .add("abruptRecall", count.abruptRecall())
            .add("gradualRecall", count.gradualRecall())
            .add("alarmsPerThousandStablePeriods", count.alarmsPerThousand())
            .add("meanOffset", count.meanOffset())
            .add("driftingUsersTold", count.driftingTold())
            .add("planted", count.planted()));
  }

  /** Only of shifts that are told with the days between which they lie. */
  void addDays(ShiftLevel level, ShiftCount count) {
    if (count.medianSpan().isEmpty()) {
      return;
    }
    long days = count.medianSpan().getAsLong();
    out.printf(
        Locale.ROOT,
        "%-16s when it was: %.0f %% of those found lie between the days told (abrupt %.0f %%, gradual %.0f %%), which are %d days apart in the median%n",
        level.name(),
        100 * count.between(),
        100 * count.abruptBetween(),
        100 * count.gradualBetween(),
        days);
    out.flush();
    rows.add(
        Json.createObjectBuilder()
            .add("level", level.name())
            .add("betweenDaysTold", count.between())
            .add("abruptBetweenDaysTold", count.abruptBetween())
            .add("gradualBetweenDaysTold", count.gradualBetween())
            .add("medianDaysApart", days));
  }

  /** Nothing where nobody shifts. */
  void addDelay(ShiftLevel level, DelayCount delays) {
    if (delays.planted() == 0) {
      return;
    }
    OptionalLong median = delays.median();
    out.printf(
        Locale.ROOT,
        "%-16s told while it happens: %.0f %% one period after, %.0f %% three periods after; %s%n",
        level.name(),
        100 * delays.within(1),
        100 * delays.within(3),
        median.isPresent()
            ? String.format(Locale.ROOT, "median %d of those ever told", median.getAsLong())
            : "none is ever told");
    out.flush();
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("level", level.name())
            .add("toldWithinOnePeriod", delays.within(1))
            .add("toldWithinThreePeriods", delays.within(3));
    median.ifPresent(delay -> row.add("medianDelay", (double) delay));
    rows.add(row);
  }

  void addLog(String order, long shifts, long users, long periods, double perThousand) {
    out.printf(
        Locale.ROOT,
        "%-40s %,7d shifts of %,d users in %,d user-periods: %.2f per 1,000%n",
        order,
        shifts,
        users,
        periods,
        perThousand);
    out.flush();
    rows.add(
        Json.createObjectBuilder()
            .add("order", order)
            .add("shifts", shifts)
            .add("users", users)
            .add("userPeriods", periods)
            .add("perThousand", perThousand));
  }

  void write(Path target) {
    JsonObjectBuilder root = Json.createObjectBuilder().add("shifts", rows);
    JsonReports.write(target, root.build());
  }
}
