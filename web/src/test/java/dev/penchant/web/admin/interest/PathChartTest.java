package dev.penchant.web.admin.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.EvolutionPath;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.HistorySummary;
import dev.penchant.recommendation.ProfileInterval;
import dev.penchant.recommendation.UserInterests;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Preferences;
import dev.penchant.web.admin.frame.Texts;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathChartTest {
  private static final Period MARCH = Period.of(PeriodLength.MONTH, LocalDate.of(2026, 3, 1));

  private final Texts texts = new Texts(new Preferences());
  private final Formats format = new Formats(texts, new CurrentShop(), Clock.systemUTC());

  /** Seen in March and May; turned to camping in May; June is foretold. */
  private final PathChart chart =
      new PathChart(
          interests(
              new EvolutionPath(
                  new UserId("alice"),
                  List.of(
                      profile(MARCH, 12, 0.7f, 0.27f, 0.03f),
                      profile(MARCH.plus(2), 9, 0.1f, 0.86f, 0.04f)),
                  List.of(profile(MARCH.plus(3), 0, 0.05f, 0.9f, 0.05f)),
                  List.of(
                      new Shift(
                          MARCH.plus(2),
                          LocalDate.of(2026, 3, 30),
                          LocalDate.of(2026, 5, 2),
                          0,
                          1,
                          0.6,
                          0.002,
                          9)))),
          format,
          texts);

  @Test
  void a_period_without_events_has_its_place_and_no_value() {
    assertThat(labels()).containsExactly("Mar 2026", "Apr 2026", "May 2026", "Jun 2026");
    assertThat(series(0).getJsonArray("data").get(1)).isEqualTo(JsonValue.NULL);
  }

  @Test
  void the_forecast_begins_after_the_last_observed_period() {
    assertThat(hints().getInt("forecastFrom")).isEqualTo(3);
  }

  @Test
  void a_shift_has_a_flag_in_its_period() {
    JsonObject mark = hints().getJsonArray("marks").getJsonObject(0);

    assertThat(mark.getInt("index")).isEqualTo(2);
    assertThat(mark.getString("text")).isEqualTo("1");
  }

  @Test
  void topics_that_never_matter_are_drawn_as_the_rest_to_a_whole() {
    assertThat(chart.charted()).containsExactly(1, 0);
    assertThat(chart.hasRest()).isTrue();
    for (int at : new int[] {0, 2, 3}) {
      double sum = value(0, at) + value(1, at) + value(2, at);
      assertThat(sum).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void a_topic_keeps_its_colour_whatever_its_place() {
    assertThat(series(0).getInt("topic")).isEqualTo(1);
    assertThat(series(0).getString("label")).isEqualTo("Camping");
  }

  @Test
  void below_stands_how_many_events_each_period_rests_on() {
    JsonObject counts = read(chart.eventCounts());

    assertThat(
            counts
                .getJsonObject("data")
                .getJsonArray("datasets")
                .getJsonObject(0)
                .getJsonArray("data")
                .getValuesAs(JsonNumber::intValue))
        .containsExactly(12, 0, 9, 0);
  }

  @Test
  void a_line_is_followed_by_the_ends_of_its_band_and_none_is_drawn_where_none_is_known() {
    List<JsonObject> sets =
        read(chart.bands())
            .getJsonObject("data")
            .getJsonArray("datasets")
            .getValuesAs(JsonObject.class);

    assertThat(sets).hasSize(3 * chart.banded().size());
    assertThat(sets.get(0).containsKey("band")).isFalse();
    assertThat(sets.get(1).getString("band")).isEqualTo("low");
    assertThat(sets.get(2).getString("band")).isEqualTo("high");
    assertThat(sets.get(2).getJsonArray("data").getJsonNumber(0).doubleValue())
        .isCloseTo(0.9 - 0.1 * chart.banded().get(0), within(1e-4));
    assertThat(sets.get(2).getJsonArray("data").get(labels().size() - 1)).isEqualTo(JsonValue.NULL);
  }

  private List<String> labels() {
    return areas().getJsonObject("data").getJsonArray("labels").getValuesAs(JsonString::getString);
  }

  private double value(int series, int at) {
    return series(series).getJsonArray("data").getJsonNumber(at).doubleValue();
  }

  private JsonObject series(int at) {
    return areas().getJsonObject("data").getJsonArray("datasets").getJsonObject(at);
  }

  private JsonObject hints() {
    return areas().getJsonObject("penchant");
  }

  private JsonObject areas() {
    return read(chart.areas());
  }

  private static JsonObject read(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }

  private static PeriodProfile profile(Period period, int eventCount, float... weights) {
    return new PeriodProfile(period, new InterestProfile(weights), eventCount);
  }

  private static UserInterests interests(EvolutionPath path) {
    return new UserInterests(
        path,
        Optional.empty(),
        true,
        path.observed().stream()
            .collect(
                Collectors.toMap(
                    PeriodProfile::period,
                    profile ->
                        new ProfileInterval(List.of(0f, 0f, 0f), List.of(0.9f, 0.8f, 0.7f)))),
        List.of(new TopicId(1, 0), new TopicId(1, 1), new TopicId(1, 2)),
        List.of("Baking", "Camping", "Gardening"),
        Optional.of("fold-in"),
        new HistorySummary(21, 9, Map.of(), Optional.empty(), Optional.empty()),
        OptionalLong.of(1));
  }
}
