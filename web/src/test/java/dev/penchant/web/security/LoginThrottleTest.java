package dev.penchant.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-05-03T10:00:00Z"));
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void a_few_failures_cost_nothing() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);

    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
  }

  @Test
  void every_further_failure_doubles_the_wait_up_to_a_limit() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR);
    assertThat(throttle.begin("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));

    fail("ann", "10.0.0.1", 1);
    assertThat(throttle.begin("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(20));

    fail("ann", "10.0.0.1", 50);
    assertThat(throttle.begin("ann", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void the_wait_passes() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR);

    clock.step(Duration.ofSeconds(4));
    assertThat(throttle.begin("ann", "10.0.0.1")).isEqualTo(Duration.ofSeconds(6));
    clock.step(Duration.ofSeconds(6));
    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
  }

  @Test
  void a_stranger_does_not_lock_a_user_out_elsewhere() {
    fail("ann", "10.0.0.66", 30);

    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
    assertThat(throttle.begin("ANN", "10.0.0.66")).isPositive();
  }

  @Test
  void trying_many_names_from_one_address_is_slowed_down() {
    for (int name = 0; name < LoginThrottle.FREE_FAILURES_OF_ADDRESS; name++) {
      fail("user" + name, "10.0.0.66", 1);
    }

    assertThat(throttle.begin("yet-another", "10.0.0.66")).isPositive();
  }

  @Test
  void success_forgets_the_failures_before_it() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);
    throttle.succeeded("ann", "10.0.0.1");
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR - 1);

    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
  }

  @Test
  void many_attempts_at_once_try_no_more_than_one_after_the_other() {
    long letThrough =
        IntStream.range(0, 200)
            .parallel()
            .filter(attempt -> throttle.begin("ann", "10.0.0.1").isZero())
            .count();

    assertThat(letThrough).isEqualTo(LoginThrottle.FREE_FAILURES_OF_PAIR);
  }

  @Test
  void past_the_limit_one_attempt_is_made_at_a_time() {
    fail("ann", "10.0.0.1", LoginThrottle.FREE_FAILURES_OF_PAIR);
    clock.step(Duration.ofSeconds(10));

    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
    assertThat(throttle.begin("ann", "10.0.0.1")).isPositive();
    throttle.succeeded("ann", "10.0.0.1");
    assertThat(throttle.begin("ann", "10.0.0.1")).isZero();
  }

  @Test
  void success_of_one_user_costs_others_at_the_address_no_new_wait() {
    for (int name = 0; name < LoginThrottle.FREE_FAILURES_OF_ADDRESS; name++) {
      fail("user" + name, "10.0.0.66", 1);
    }
    clock.step(Duration.ofSeconds(10));
    throttle.begin("ann", "10.0.0.66");

    throttle.succeeded("ann", "10.0.0.66");

    assertThat(throttle.begin("bob", "10.0.0.66")).isZero();
  }

  private void fail(String username, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(username, address);
    }
  }
}
