package dev.penchant.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void says_what_the_outermost_failure_says_and_why() {
    Exception failure =
        new RuntimeException(
            new IllegalStateException(
                "The gzip file is cut short", new EOFException("Unexpected end of stream")));

    assertThat(Failures.describe(failure))
        .isEqualTo("The gzip file is cut short (Unexpected end of stream)");
  }

  @Test
  void says_nothing_twice() {
    IOException cause = new IOException("disk full");

    assertThat(Failures.describe(new UncheckedIOException(cause))).isEqualTo("disk full");
    assertThat(Failures.describe(new UncheckedIOException("cannot keep it: disk full", cause)))
        .isEqualTo("cannot keep it: disk full");
  }

  @Test
  void a_failure_without_words_is_called_by_its_class() {
    assertThat(Failures.describe(new NullPointerException())).isEqualTo("NullPointerException");
    assertThat(Failures.describe(new RuntimeException(new EOFException())))
        .isEqualTo("EOFException");
  }
}
