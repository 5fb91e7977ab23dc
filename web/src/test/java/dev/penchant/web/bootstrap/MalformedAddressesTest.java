package dev.penchant.web.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class MalformedAddressesTest {
  private final MalformedAddresses addresses = new MalformedAddresses();

  @Test
  void a_malformed_address_takes_one_line_of_the_log() {
    LogRecord record =
        thrown(
            new IllegalArgumentException(
                "URLDecoder: Illegal hex characters in escape (%) pattern - %zz"));

    assertThat(addresses.isLoggable(record)).isTrue();
    assertThat(record.getThrown()).isNull();
    assertThat(record.getLevel()).isEqualTo(Level.WARNING);
    assertThat(record.getMessage()).contains("address is malformed", "%zz");
  }

  @Test
  void any_other_failure_of_the_container_is_logged_as_it_is() {
    Exception failure = new IllegalArgumentException("Illegal state of a response");
    LogRecord record = thrown(failure);

    assertThat(addresses.isLoggable(record)).isTrue();
    assertThat(record.getThrown()).isSameAs(failure);
    assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
  }

  private static LogRecord thrown(Exception failure) {
    LogRecord record = new LogRecord(Level.SEVERE, "An exception or error occurred");
    record.setThrown(failure);
    return record;
  }
}
