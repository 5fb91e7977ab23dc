package dev.penchant.modeling.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.PeriodLength;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SalesPeriodsTest {
  @Test
  void a_month_of_which_days_are_still_to_come_is_not_full() {
    SalesPeriods periods = months("2026-01-01T10:00:00Z", "2026-03-20T10:00:00Z");

    assertThat(periods.count()).isEqualTo(2);
    assertThat(periods.first()).hasToString("2026-01");
    assertThat(periods.indexOf(at("2026-02-28T23:59:59Z"))).isEqualTo(1);
    assertThat(periods.indexOf(at("2026-03-01T00:00:00Z"))).isEqualTo(2);
  }

  @Test
  void a_month_is_full_on_the_evening_of_its_last_day() {
    assertThat(months("2026-01-01T10:00:00Z", "2026-03-31T18:00:00Z").count()).isEqualTo(3);
  }

  @Test
  void a_first_month_that_the_log_only_touches_is_not_full() {
    SalesPeriods periods = months("2025-11-22T00:00:00Z", "2026-03-31T18:00:00Z");

    assertThat(periods.count()).isEqualTo(4);
    assertThat(periods.first()).hasToString("2025-12");
    assertThat(periods.indexOf(at("2025-11-30T23:59:59Z"))).isEqualTo(-1);
    assertThat(periods.indexOf(at("2025-12-01T00:00:00Z"))).isZero();
  }

  @Test
  void two_months_that_the_log_only_touches_are_none() {
    SalesPeriods periods = months("2026-01-20T10:00:00Z", "2026-02-10T10:00:00Z");

    assertThat(periods.count()).isZero();
    assertThat(periods.indexOf(at("2026-02-03T10:00:00Z"))).isZero();
  }

  @Test
  void a_log_of_a_week_has_no_full_month() {
    assertThat(months("2026-01-05T10:00:00Z", "2026-01-12T10:00:00Z").count()).isZero();
  }

  private static SalesPeriods months(String first, String last) {
    return SalesPeriods.of(at(first), at(last), PeriodLength.MONTH, ZoneOffset.UTC);
  }

  private static long at(String time) {
    return Instant.parse(time).getEpochSecond();
  }
}
