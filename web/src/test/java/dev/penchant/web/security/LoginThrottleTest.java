package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private Instant now = Instant.parse("2026-05-03T10:00:00Z");
  private final LoginThrottle throttle =
      new LoginThrottle(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void a_few_failures_cost_nothing() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);

    assertThat(throttle.waitFor("ann", "10.0.0.1")).isZero();
  }

  @Test
  void every_further_failure_doubles_the_wait_up_to_a_limit() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR);
    assertThat(throttle.waitFor("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));

    fail("ann", "10.0.0.1", 1);
    assertThat(throttle.waitFor("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(20));

    fail("ann", "10.0.0.1", 50);
    assertThat(throttle.waitFor("ann", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void the_wait_passes() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR);

    now = now.plusSeconds(4);
    assertThat(throttle.waitFor("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(6));
    now = now.plusSeconds(6);
    assertThat(throttle.waitFor("ann", "10.0.0.1")).isZero();
  }

  @Test
  void a_stranger_does_not_lock_a_user_out_elsewhere() {
    fail("ann", "10.0.0.66", 30);

    assertThat(throttle.waitFor("ann", "10.0.0.1")).isZero();
    assertThat(throttle.waitFor("ANN", "10.0.0.66")).isPositive();
  }

  @Test
  void trying_many_names_from_one_address_is_slowed_down() {
    for (int name = 0; name < LoginThrottle.FREE_FAILURES_OF_ADDRESS; name++) {
      fail("user" + name, "10.0.0.66", 1);
    }

    assertThat(throttle.waitFor("yet-another", "10.0.0.66")).isPositive();
  }

  @Test
  void success_forgets_the_failures_before_it() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);
    throttle.succeeded("ann", "10.0.0.1");
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);

    assertThat(throttle.waitFor("ann", "10.0.0.1")).isZero();
  }

  private void fail(String username, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(username, address);
    }
  }
}
