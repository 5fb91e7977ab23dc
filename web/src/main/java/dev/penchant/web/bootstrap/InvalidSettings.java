package dev.penchant.web.bootstrap;

import java.util.List;

/** The settings do not allow a start; tells all that is wrong with them. */
public class InvalidSettings extends RuntimeException {
  public InvalidSettings(List<String> faults) {
    super("Penchant cannot start with these settings: " + String.join("; ", faults));
  }
}
