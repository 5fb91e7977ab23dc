package dev.penchant.web.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventBodyTest {
  @Test
  void a_reason_points_at_its_field() {
    assertThat(EventBody.pointer("missing-item")).isEqualTo("/item");
    assertThat(EventBody.pointer("unknown-type")).isEqualTo("/type");
    assertThat(EventBody.pointer("time-in-future")).isEqualTo("/time");
    assertThat(EventBody.pointer("bad-id")).isEqualTo("/id");
    assertThat(EventBody.pointer("bad-rating")).isEqualTo("/value");
    assertThat(EventBody.pointer("bad-quantity")).isEqualTo("/value");
  }

  @Test
  void what_is_of_no_field_is_of_the_whole() {
    assertThat(EventBody.pointer("malformed")).isEmpty();
  }
}
