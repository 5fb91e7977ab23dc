package dev.penchant.web.admin.access;

import java.time.ZoneId;
import java.util.List;

/** The time zones a shop can choose from. */
final class Zones {
  private static final List<String> ALL =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals("UTC") || id.indexOf('/') > 0)
          .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .toList();

  private Zones() {}

  /** Places such as {@code Europe/London}, and UTC. */
  static List<String> all() {
    return ALL;
  }
}
