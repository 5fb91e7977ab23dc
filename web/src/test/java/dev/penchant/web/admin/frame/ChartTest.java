package dev.penchant.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChartTest {
  private final Chart chart =
      new Chart(Chart.Kind.AREA, Chart.Unit.SHARE, List.of("May", "June", "July"));

  @Test
  void a_value_that_is_missing_is_null() {
    chart.series("Baking", 3, 0.25, Double.NaN, 0.5);

    JsonObject set = read(chart).getJsonObject("data").getJsonArray("datasets").getJsonObject(0);

    assertThat(set.getString("label")).isEqualTo("Baking");
    assertThat(set.getInt("topic")).isEqualTo(3);
    assertThat(set.getJsonArray("data").get(1)).isEqualTo(JsonValue.NULL);
    assertThat(set.getJsonArray("data").getJsonNumber(2).doubleValue()).isEqualTo(0.5);
  }

  @Test
  void a_title_cannot_end_the_script_it_stands_in() {
    chart.series("</script><script>alert(1)</script>", 0, 1, 1, 1);

    assertThat(chart.json()).doesNotContain("<").contains("\\u003c/script>");
    assertThat(
            read(chart)
                .getJsonObject("data")
                .getJsonArray("datasets")
                .getJsonObject(0)
                .getString("label"))
        .isEqualTo("</script><script>alert(1)</script>");
  }

  @Test
  void tells_where_the_forecast_begins_and_where_flags_stand() {
    chart.forecastFrom(OptionalInt.of(2), "Forecast").mark(1, "1");

    JsonObject hints = read(chart).getJsonObject("penchant");

    assertThat(hints.getInt("forecastFrom")).isEqualTo(2);
    assertThat(hints.getJsonArray("marks").getJsonObject(0).getInt("index")).isEqualTo(1);
    assertThat(hints.getString("kind")).isEqualTo("area");
  }

  @Test
  void says_nothing_of_a_forecast_where_there_is_none() {
    chart.forecastFrom(OptionalInt.empty(), "Forecast");

    assertThat(read(chart).getJsonObject("penchant")).doesNotContainKey("forecastFrom");
  }

  @Test
  void refuses_a_series_that_does_not_fit_the_labels() {
    assertThatThrownBy(() -> chart.series("Baking", 3, 0.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values for 3 labels");
  }

  private static JsonObject read(Chart chart) {
    return Json.createReader(new StringReader(chart.json())).readObject();
  }
}
