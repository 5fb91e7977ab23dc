package dev.penchant.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void says_what_the_innermost_cause_says() {
    Exception wrapped =
        new IllegalStateException("step failed", new RuntimeException(new Exception("disk full")));
    assertThat(Failures.describe(wrapped)).isEqualTo("disk full");
  }

  @Test
  void names_the_class_of_a_cause_without_words() {
    assertThat(Failures.describe(new RuntimeException(new NullPointerException())))
        .isEqualTo("NullPointerException");
  }
}
