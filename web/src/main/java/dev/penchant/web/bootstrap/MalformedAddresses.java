package dev.penchant.web.bootstrap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Makes one line of the stack trace that Payara logs for each address with a malformed percent
 * escape ({@code /items/%zz}). It answers such a request by itself, 200 without a body, before any
 * filter, valve or error page is asked.
 */
@ApplicationScoped
public class MalformedAddresses implements Filter {
  /** Kept, since a logger that nobody refers to loses its filter. */
  private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.web.core");

  private static final String DECODER = "URLDecoder: ";

  void shorten(@Observes Startup event) {
    CONTAINER.setFilter(this);
  }

  @PreDestroy
  void end() {
    CONTAINER.setFilter(null);
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record.getThrown() instanceof IllegalArgumentException wrong
        && String.valueOf(wrong.getMessage()).startsWith(DECODER)) {
      record.setLevel(Level.WARNING);
      record.setMessage(
          "A request was not served, its address is malformed: "
              + wrong.getMessage().substring(DECODER.length()));
      record.setParameters(null);
      record.setThrown(null);
    }
    return true;
  }
}
