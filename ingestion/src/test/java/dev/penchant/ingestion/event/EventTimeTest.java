package dev.penchant.ingestion.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-03T10:15:30Z, 2026-05-03T10:15:30Z",
    "2026-05-03t10:15:30z, 2026-05-03T10:15:30Z",
    "2026-05-03T10:15:30.1239Z, 2026-05-03T10:15:30.123Z",
    "2026-05-03T10:15:30.5Z, 2026-05-03T10:15:30.500Z",
    "2026-05-03T10:15:30.078Z, 2026-05-03T10:15:30.078Z",
    "2026-05-03 10:15:30.078, 2026-05-03T10:15:30.078Z",
    "2026-05-03T10:15:30.000999999, 2026-05-03T10:15:30Z",
    "2026-05-03T10:15:30.078+08:00, 2026-05-03T02:15:30.078Z",
    "2026-05-03T10:15:30+08:00, 2026-05-03T02:15:30Z",
    "2026-05-03T10:15:30-05:00, 2026-05-03T15:15:30Z",
    "2026-05-03 10:15:30, 2026-05-03T10:15:30Z",
    "2026-05-03T10:15, 2026-05-03T10:15:00Z",
    "2026-05-03, 2026-05-03T00:00:00Z",
    "1777803330, 2026-05-03T10:15:30Z",
    "1777803330.25, 2026-05-03T10:15:30.250Z",
    "1777803330000, 2026-05-03T10:15:30Z",
    "0, 1970-01-01T00:00:00Z",
    "-1, 1969-12-31T23:59:59Z",
  })
  void reads_the_usual_forms(String text, Instant expected) {
    assertThat(EventTime.parse(text, ZoneOffset.UTC)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        ".",
        "now",
        "2026-13-01",
        "2026-02-30",
        "03/05/2026",
        "10:15",
        "2026-05-03T",
        "2026-05-03T10:15:30+99:00",
        "2026-05-03T10:15:30.1234567890Z",
        "2026-05-03T10:15:30.5Z0",
        "2026-05-03T10:15:61.078Z",
        "1e9",
        "NaN",
        "99999999999999999999999999999999999999999999999"
      })
  void gives_no_time_for_anything_else(String text) {
    assertThat(EventTime.parse(text, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void takes_times_without_an_offset_in_the_given_zone() {
    assertThat(EventTime.parse("2026-05-03 10:15:30", ZoneId.of("Asia/Shanghai")))
        .contains(Instant.parse("2026-05-03T02:15:30Z"));
  }
}
