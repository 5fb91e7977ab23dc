package dev.penchant.web.admin.access;

import dev.penchant.domain.interest.PeriodLength;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** What can be chosen for a shop, both when it is set up and later. Thread-safe. */
@Named
@ApplicationScoped
public class ShopChoices {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals("UTC") || id.indexOf('/') > 0)
          .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .toList();

  /** Time zones: places such as {@code Europe/London}, and UTC. */
  public List<String> getZones() {
    return ZONES;
  }

  public PeriodLength[] getPeriodLengths() {
    return PeriodLength.values();
  }
}
