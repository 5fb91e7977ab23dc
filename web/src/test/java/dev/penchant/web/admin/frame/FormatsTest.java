package dev.penchant.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final Preferences preferences = new Preferences();
  private final Formats format =
      new Formats(new Texts(preferences), new CurrentShop(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void writes_a_month_as_the_language_does() {
    Period may = Period.of(PeriodLength.MONTH, LocalDate.of(2011, 5, 1));

    assertThat(format.period(may)).isEqualTo("May 2011");
    preferences.useLanguage("zh");
    assertThat(format.period(may)).isEqualTo("2011年5月");
  }

  @Test
  void shares_below_a_tenth_get_a_digit_more() {
    assertThat(format.share(0.4249)).isEqualTo("42%");
    assertThat(format.share(0.0449)).isEqualTo("4.5%");
    assertThat(format.share(0.03)).isEqualTo("3.0%");
    assertThat(format.share(0.0996)).isEqualTo("10%");
    assertThat(format.share(0)).isEqualTo("0%");
  }

  @Test
  void amounts_have_a_digit_after_the_point_only_where_it_says_something() {
    assertThat(format.amount(4)).isEqualTo("4");
    assertThat(format.amount(4.5)).isEqualTo("4.5");
    assertThat(format.amount(490.2)).isEqualTo("490");
  }

  @Test
  void a_probability_too_small_to_tell_is_said_to_be_below_what_is_told() {
    assertThat(format.pValue(0.0021)).isEqualTo("p = 0.002");
    assertThat(format.pValue(0.0004)).isEqualTo("p < 0.001");
  }

  @Test
  void changes_carry_their_sign() {
    assertThat(format.points(0.034)).isEqualTo("+3.4 pp");
    assertThat(format.points(-0.034)).isEqualTo("−3.4 pp");
    assertThat(format.points(0)).isEqualTo("0.0 pp");
    assertThat(format.change(-0.25)).isEqualTo("−25%");
  }

  @Test
  void tells_how_long_something_took_in_fitting_units() {
    assertThat(format.took(NOW.minusSeconds(42), Optional.of(NOW))).isEqualTo("42 s");
    assertThat(format.took(NOW.minusSeconds(125), Optional.empty())).isEqualTo("2 min 5 s");
    assertThat(format.took(NOW.minusSeconds(7260), Optional.of(NOW))).isEqualTo("2 h 1 min");
  }

  @Test
  void tells_how_long_ago_something_was() {
    assertThat(format.ago(NOW.minusSeconds(30))).isEqualTo("just now");
    assertThat(format.ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
    assertThat(format.ago(NOW.minusSeconds(3 * 3600))).isEqualTo("3 hours ago");
    assertThat(format.ago(NOW.minusSeconds(49 * 3600))).isEqualTo("2 days ago");
  }

  @Test
  void the_eleventh_topic_has_the_first_colour_and_a_texture() {
    assertThat(format.colour(0)).isEqualTo("c0 round-0");
    assertThat(format.colour(10)).isEqualTo("c0 round-1");
    assertThat(format.colour(23)).isEqualTo("c3 round-2");
  }
}
