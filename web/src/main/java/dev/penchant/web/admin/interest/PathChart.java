package dev.penchant.web.admin.interest;

import dev.penchant.domain.interest.EvolutionPath;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.recommendation.ProfileInterval;
import dev.penchant.recommendation.UserInterests;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An evolution path as charts: the profiles as a stacked area over all periods from the first to
 * the last foretold one, and below it how many events each period rests on. Not thread-safe.
 */
final class PathChart {
  /** Topics that never reach this weight are drawn together. */
  private static final float SMALLEST_CHARTED = 0.06f;

  private static final int MOST_CHARTED = 9;
  private static final int BANDED = 3;
  private static final int AXIS_WIDTH = 64;

  private final UserInterests interests;
  private final Formats format;
  private final Texts texts;
  private final List<Period> periods;
  private final Map<Period, PeriodProfile> profiles = new TreeMap<>();
  private final List<Integer> charted;

  PathChart(UserInterests interests, Formats format, Texts texts) {
    this.interests = interests;
    this.format = format;
    this.texts = texts;
    EvolutionPath path = interests.path();
    Stream.concat(path.observed().stream(), path.forecast().stream())
        .forEach(profile -> profiles.put(profile.period(), profile));
    this.periods = everyPeriod();
    this.charted = greatestTopics();
  }

  /** The topics drawn by themselves, the greatest first. */
  List<Integer> charted() {
    return charted;
  }

  boolean hasRest() {
    return charted.size() < interests.topicLabels().size();
  }

  String areas() {
    Chart chart =
        chart(Chart.Kind.AREA, Chart.Unit.SHARE)
            .axis(texts.of("user.share-axis"))
            .forecastFrom(firstForecast(), texts.of("user.forecast"));
    for (int topic : charted) {
      chart.series(interests.topicLabels().get(topic), topic, weights(topic));
    }
    if (hasRest()) {
      chart.series(texts.of("interests.rest"), Chart.REST, rest());
    }
    for (int number = 0; number < interests.path().shifts().size(); number++) {
      int at = periods.indexOf(interests.path().shifts().get(number).at());
      if (at >= 0) {
        chart.mark(at, String.valueOf(number + 1));
      }
    }
    return chart.json();
  }

  /** The topics whose intervals are drawn: more would hide each other. */
  List<Integer> banded() {
    return charted.subList(0, Math.min(BANDED, charted.size()));
  }

  /** The greatest topics as lines, each with the interval its weight may lie in. */
  String bands() {
    Chart chart =
        chart(Chart.Kind.LINE, Chart.Unit.SHARE)
            .axis(texts.of("user.share-axis"))
            .forecastFrom(firstForecast(), texts.of("user.forecast"));
    for (int topic : banded()) {
      chart
          .series(interests.topicLabels().get(topic), topic, weights(topic))
          .band(topic, ends(topic, ProfileInterval::low), ends(topic, ProfileInterval::high));
    }
    return chart.json();
  }

  private double[] ends(int topic, Function<ProfileInterval, List<Float>> end) {
    return periods.stream()
        .mapToDouble(
            period ->
                Optional.ofNullable(interests.intervals().get(period))
                    .map(interval -> (double) end.apply(interval).get(topic))
                    .orElse(Double.NaN))
        .toArray();
  }

  String eventCounts() {
    double[] counts =
        periods.stream()
            .mapToDouble(
                period -> profiles.containsKey(period) ? profiles.get(period).eventCount() : 0)
            .toArray();
    return chart(Chart.Kind.BARS, Chart.Unit.COUNT)
        .low()
        .axis(texts.of("user.events-axis"))
        .series(texts.of("user.events-axis"), Chart.REST, counts)
        .json();
  }

  private Chart chart(Chart.Kind kind, Chart.Unit unit) {
    return new Chart(kind, unit, periods.stream().map(format::period).toList())
        .axisWidth(AXIS_WIDTH);
  }

  private List<Period> everyPeriod() {
    List<Period> all = new ArrayList<>();
    if (profiles.isEmpty()) {
      return all;
    }
    Period first = profiles.keySet().iterator().next();
    Period last = profiles.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    for (Period period = first; period.compareTo(last) <= 0; period = period.next()) {
      all.add(period);
    }
    return all;
  }

  private OptionalInt firstForecast() {
    return interests.path().forecast().stream()
        .mapToInt(profile -> periods.indexOf(profile.period()))
        .min();
  }

  private List<Integer> greatestTopics() {
    return IntStream.range(0, interests.topicLabels().size())
        .filter(topic -> peak(topic) >= SMALLEST_CHARTED)
        .boxed()
        .sorted(Comparator.comparing(topic -> -mean(topic)))
        .limit(MOST_CHARTED)
        .toList();
  }

  private float peak(int topic) {
    return (float)
        profiles.values().stream()
            .mapToDouble(profile -> profile.profile().weight(topic))
            .max()
            .orElse(0);
  }

  private double mean(int topic) {
    return profiles.values().stream()
        .mapToDouble(profile -> profile.profile().weight(topic))
        .average()
        .orElse(0);
  }

  private double[] weights(int topic) {
    return periods.stream()
        .mapToDouble(
            period ->
                profiles.containsKey(period)
                    ? profiles.get(period).profile().weight(topic)
                    : Double.NaN)
        .toArray();
  }

  private double[] rest() {
    double[] rest = new double[periods.size()];
    Arrays.fill(rest, 1);
    for (int topic : charted) {
      double[] weights = weights(topic);
      for (int at = 0; at < rest.length; at++) {
        rest[at] -= weights[at];
      }
    }
    return Arrays.stream(rest)
        .map(value -> Double.isNaN(value) ? value : Math.max(0, value))
        .toArray();
  }
}
